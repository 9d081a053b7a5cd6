import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { standingWords } from '#components/dialogue/announced-dialogues.tsx'
import { DialogueSteps } from '#components/dialogue/dialogue-steps.tsx'
import { PublicAfter } from '#components/dialogue/public-after.tsx'
import { RegisteringPanel } from '#components/dialogue/registering-panel.tsx'
import { whenOf } from '#components/dialogue/words.ts'
import { FollowPanel } from '#components/follow/follow-panel.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { siteWords } from '#domain/dialogues/changes.ts'
import { isLedgerList } from '#domain/dialogues/ledger.ts'
import { isHeld, stateWords } from '#domain/dialogues/life.ts'
import { audiences, dialogueKinds, isAfter, scopes } from '#domain/dialogues/words.ts'
import { dayOf } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicAfter } from '#server/dialogues/outcome/after-dialogue.ts'
import { type PublicDialogue, publicDialogue } from '#server/dialogues/public-dialogues.ts'
import { findOpen } from '#server/dialogues/registering/register.ts'
import { followButton } from '#server/follow-button.ts'

export const metadata: Metadata = { title: 'Hội nghị đối thoại' }

/** One dialogue for everybody: offices and titles, never names; what became otherwise stands below. */
export default async function PublicDialoguePage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Promise<{ xem?: string }>
}) {
  const at = new Date()
  const { number } = await params
  const { xem } = await searchParams
  const ctx = { actor: { kind: 'public' as const }, at }
  const found = await publicDialogue(ctx, number)
  if (!found) notFound()
  const after = await publicAfter(ctx, number)
  const open = await findOpen(ctx, number)
  const standing = standingWords(found)
  const changes = found.steps.filter(({ act }) => act !== 'announce' && !isAfter(act))
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title={`Hội nghị đối thoại: ${found.topic}`}
        lead={`Số ${number}. ${after && after.notices.length > 0 ? 'Đã có kết luận' : stateWords(found, dayOf(at))}.`}
        back={{ href: '/doi-thoai', label: 'Hội nghị đối thoại' }}
      />
      <div className="space-y-6">
        {standing && (
          <Notice tone="warn" title={standing}>
            <p>Lý do: {changes.at(-1)?.reason}</p>
          </Notice>
        )}
        {after && (
          <PublicAfter
            {...{ number, after, today: dayOf(at) }}
            list={isLedgerList(xem) ? xem : 'viec-da-hua'}
          />
        )}
        <DataList facts={factsOf(found)} />
        <FollowPanel
          {...(await followButton('dialogue', number))}
          label="hội nghị này"
          back={`/doi-thoai/${number}`}
        />
        <ButtonRow>
          <ButtonLink href={`/doi-thoai/${number}/lich.ics`}>Lưu vào lịch</ButtonLink>
          <ButtonLink href={`/doi-thoai/lich/${found.code}.ics`}>Lịch đối thoại của cơ quan</ButtonLink>
        </ButtonRow>
        {open?.until && !isHeld(found, dayOf(at)) && (
          <RegisteringPanel number={number} {...open} until={open.until} />
        )}
        {changes.length > 0 && (
          <section>
            <h2 className="mb-3 text-xl">Thay đổi sau khi thông báo</h2>
            <DialogueSteps label="Thay đổi sau khi thông báo" steps={changes} />
          </section>
        )}
      </div>
    </CitizenShell>
  )
}

function factsOf(it: PublicDialogue) {
  const hasDay = it.state !== 'postponed'
  return [
    { label: hasDay ? 'Thời gian' : 'Ngày đã báo trước đây', value: whenOf(it) },
    { label: 'Địa điểm', value: it.sites.map(siteWords).join('; ') },
    { label: 'Chủ trì', value: it.chairs.map(({ title }) => title).join(', ') },
    { label: 'Cơ quan tổ chức', value: it.office },
    { label: 'Đối thoại với', value: audiences[it.audience] },
    { label: 'Loại', value: `${dialogueKinds[it.kind]}, ${scopes[it.scope].toLowerCase()}` },
    { label: 'Lý do đột xuất', value: it.ground },
    { label: 'Nội dung, chương trình', value: it.programme },
    { label: 'Cách tham gia', value: it.howToJoin },
  ].filter(({ value }) => value)
}
