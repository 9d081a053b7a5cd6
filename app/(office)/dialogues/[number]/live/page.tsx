import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { AskerSlip } from '#components/hall/asker-slip.tsx'
import { HallDeskChoice } from '#components/hall/desk-choice.tsx'
import { DeskDevice } from '#components/hall/desk-device.tsx'
import { FollowHall } from '#components/hall/follow-hall.tsx'
import { HallKeys } from '#components/hall/hall-keys.tsx'
import { MergeQuestions } from '#components/hall/like-questions.tsx'
import { PauseForm } from '#components/hall/pause-form.tsx'
import { PreparedList } from '#components/hall/prepared-list.tsx'
import { QuestionDesk } from '#components/hall/question-desk.tsx'
import { SaidList } from '#components/hall/said-list.tsx'
import { seenTurns } from '#components/hall/seen-turns.ts'
import { SiteDesk } from '#components/hall/site-desk.tsx'
import { SiteLinks } from '#components/hall/site-links.tsx'
import { ToMakeList } from '#components/hall/to-make-list.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { stateWords } from '#domain/dialogues/life.ts'
import { homeOf } from '#domain/dialogues/words.ts'
import { clockOf, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { firstQuestions, liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { hallAddress } from '#server/dialogues/hall/seat.ts'
import { keptState } from '#server/kept-form.ts'
import { carriedNow } from '#server/new-code-once.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Bàn thư ký' }

/** As many as one page bears. */
const allQuestions = 300
/** A quarter of an hour, as halls rest. */
const usualPauseMs = 15 * 60_000

type Address = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ site?: string; questions?: string; merge?: string }>
}

/** The desk of the hall: who speaks, who is next, what is said and what comes of it. */
export default async function LivePage({ params, searchParams }: Address) {
  const { number } = await params
  const { site: asked, questions: all, merge } = await searchParams
  const { ctx } = await officeStaff()
  const desk = await liveDesk(ctx, number, all || merge ? allQuestions : firstQuestions)
  if (!desk) notFound()
  const {
    row,
    sites,
    turns,
    counts,
    present,
    mayRecord,
    opensFiles,
    choices,
    questions,
    questionCount,
    prepared,
    toMake,
    joined,
    paused,
    queued,
  } = desk
  const state = await keptState(`/dialogues/${number}/live`)
  // Nobody asks at a conference from a seat or beforehand, and no code of a promise is handed to anybody there.
  const asksHall = row.form === 'dialogue'
  const chosen = sites.find(({ id }) => id === asked)
  const shown = chosen ? [chosen] : sites
  const merging = questions.find(({ id }) => id === merge)
  const said = turns.filter((one) => one.state === 'done' || one.outcome || one.state === 'withdrawn')
  return (
    <>
      <PageTitle
        title={`Bàn thư ký: ${row.topic}`}
        lead={`${stateWords(row, dayOf(ctx.at))}. Có mặt ${present}. ${counts.all} ý kiến: ${counts.answered} đã trả lời tại hội nghị, ${counts.promise} thành việc đã hứa, ${counts.written} trả lời bằng văn bản, ${counts.above} vượt thẩm quyền, ${counts.open} chưa ghi kết quả.`}
        back={{ href: homeOf(row), label: `Hội nghị ${number}` }}
        actions={
          <>
            <ButtonLink href={`/dialogues/${number}/screen${chosen ? `?site=${chosen.id}` : ''}`}>
              Màn hình hội trường
            </ButtonLink>
            {mayRecord && asksHall && (
              <ButtonLink href={hallAddress(number)}>Trang hỏi của hội trường</ButtonLink>
            )}
            {mayRecord && row.state === 'in_progress' && (
              <PostButton action={`${homeOf(row)}/end`} values={{ version: String(row.version) }}>
                Bế mạc
              </PostButton>
            )}
          </>
        }
      />
      <FollowHall at={`/api/halls/${number}`} />
      {mayRecord && <HallKeys />}
      <div className="max-w-[64rem] space-y-6">
        <ErrorSummary state={state} />
        {mayRecord && asksHall && <AskerSlip {...{ turns, opensFiles }} carried={await carriedNow()} />}
        {row.state === 'held' && (
          <Notice title="Hội nghị đã bế mạc">
            <p>Ý kiến, câu trả lời và việc đã hứa còn sửa, ghi thêm được đến khi công bố kết luận.</p>
          </Notice>
        )}
        {mayRecord && shown.length === 1 && shown[0] && (
          <DeskDevice number={number} siteId={shown[0].id} turns={seenTurns(turns, shown[0].id)} />
        )}
        {toMake.length > 0 && (
          <Panel title={`Việc đã hứa ghi lúc mất mạng, chờ lập hồ sơ: ${toMake.length}`}>
            <ToMakeList {...{ number, toMake, choices }} />
          </Panel>
        )}
        <SiteLinks {...{ number, sites, chosen: chosen?.id }} />
        {shown.map((site) => (
          <SiteDesk
            key={site.id}
            {...{ number, site, choices, state, mayRecord, now: ctx.at, freshId: newId() }}
            alone={shown.length === 1}
            chosen={chosen?.id ?? ''}
            turns={turns.filter(({ siteId }) => siteId === site.id)}
          />
        ))}
        {mayRecord && row.state === 'in_progress' && (
          <PauseForm
            {...{ number, state, paused }}
            site={chosen?.id ?? ''}
            freshId={newId()}
            usual={clockOf(new Date(ctx.at.getTime() + usualPauseMs))}
          />
        )}
        {mayRecord && asksHall && shown[0] && (
          <Panel title={`Chương trình, câu hỏi gửi trước: ${prepared.length}`}>
            <PreparedList {...{ number, prepared }} siteId={shown[0].id} site={chosen?.id ?? ''} />
          </Panel>
        )}
        {mayRecord && asksHall && shown[0] && (
          <Panel title={`Câu hỏi từ điện thoại: ${questionCount}`}>
            {merging ? (
              <MergeQuestions
                {...{ number, merging }}
                site={chosen?.id ?? ''}
                back={deskAt(number, chosen?.id)}
                targets={[...questions.filter(({ state: of }) => of !== 'held'), ...queued].filter(
                  ({ id }) => id !== merging.id,
                )}
              />
            ) : (
              <QuestionDesk {...{ number, state, questions }} siteId={shown[0].id} site={chosen?.id ?? ''} />
            )}
            {!merging && questions.length < questionCount && (
              <a
                href={`${deskAt(number, chosen?.id)}${chosen ? '&' : '?'}questions=all`}
                className="mt-3 inline-flex min-h-11 items-center"
              >
                {all
                  ? `Đang hiện ${questions.length} câu nhiều người muốn hỏi nhất`
                  : `Xem thêm câu hỏi, đang hiện ${questions.length} câu nhiều người muốn hỏi nhất`}
              </a>
            )}
          </Panel>
        )}
        <Panel title={`Đã nói: ${counts.all}`}>
          <SaidList {...{ number, choices, turns: said }} />
        </Panel>
        {mayRecord && joined > 0 && (
          <a href={`/dialogues/${number}/kept`} className="inline-flex min-h-11 items-center">
            Mục ghi lúc mất mạng: {joined}
          </a>
        )}
        {mayRecord && shown.length === 1 && <HallDeskChoice />}
        {mayRecord && (
          <p className="text-than-nhat">
            Phím tắt, nhấn cùng Alt: N thêm người, K bắt đầu lượt kế tiếp, G gọi tên, S lưu, M thêm 1 phút, H
            hết giờ, T tạm nghỉ hoặc tiếp tục; 1 trả lời ngay, 2 việc đã hứa, 3 trả lời văn bản, 4 vượt thẩm
            quyền.
          </p>
        )}
      </div>
    </>
  )
}
