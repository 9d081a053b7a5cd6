import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { DraftFacts } from '#components/supervision/critiques/draft-facts.tsx'
import { PaperLinks } from '#components/supervision/critiques/paper-links.tsx'
import { PointList } from '#components/supervision/critiques/point-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { critiqueActs, critiqueStates } from '#domain/supervision/critiques/words.ts'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Phản biện dự thảo' }

/** One draft before the Front: what it is, what came, what the Front says, what was answered, and what may be done now. */
export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, home } = await critiquePage('front', id)
  const { row, office, front, counts, isLate, points, paper, steps, writes, gives, opinions } = file
  const values = { version: String(row.version) }
  const isCollecting = row.state === 'collecting'
  const unseen = opinions.filter((one) => one.state === 'new').length
  const why = row.declineReason || row.withdrawReason
  return (
    <>
      <PageTitle
        title={row.title}
        lead={`${critiqueStates[row.state]}.${why && ` Lý do: ${why}`}`}
        back={{ href: '/supervision/drafts', label: 'Phản biện' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        <ButtonRow>
          {writes && row.state === 'sent' && (
            <>
              <ButtonLink href={`${home}/accept`} tone="primary">
                Nhận phản biện
              </ButtonLink>
              <ButtonLink href={`${home}/decline`}>Không phản biện</ButtonLink>
            </>
          )}
          {writes && isCollecting && points.length > 0 && (
            <PostButton action={`${home}/criticise`} values={values} tone="primary">
              Cấp số, gửi văn bản phản biện
            </PostButton>
          )}
          {writes && isCollecting && (
            <>
              <ButtonLink href={`${home}/points/new`}>Ghi ý kiến phản biện</ButtonLink>
              <ButtonLink href={`${home}/collect-on`}>Đổi thời gian lấy ý kiến</ButtonLink>
            </>
          )}
          {(writes || gives.length > 0) && row.acceptedOn && (
            <ButtonLink href={`${home}/opinions`}>
              {writes ? `Ý kiến nhận được (${opinions.length})` : 'Góp ý kiến của tổ chức'}
            </ButtonLink>
          )}
          {writes && row.criticisedOn && !row.publishedOn && (
            <PostButton
              action={`${home}/publish`}
              values={values}
              tone={row.answeredOn ? 'primary' : 'plain'}
            >
              Công khai phản biện và trả lời
            </PostButton>
          )}
        </ButtonRow>
        {writes && unseen > 0 && <p>{unseen} ý kiến của người dân chờ xem.</p>}
        {paper && <PaperLinks {...paper} />}
        <DraftFacts row={row} {...{ office, front, counts, isLate }} />
        {(row.toPublic || row.publishedOn) && (
          <p>
            <a href={`/phan-bien/${id}`} className="inline-flex min-h-11 items-center">
              Trang công khai của dự thảo này
            </a>
          </p>
        )}
        {points.length > 0 && (
          <section className="space-y-3">
            <h2 className="text-xl">
              {isCollecting ? 'Ý kiến phản biện, chưa gửi' : 'Ý kiến phản biện và trả lời'}
            </h2>
            <PointList
              points={points}
              href={writes && isCollecting ? (point) => `${home}/points/${point}` : undefined}
              link="Sửa ý kiến phản biện"
              unanswered={
                row.replyDueOn && !row.answeredOn
                  ? `Chưa trả lời; chậm nhất ${formatDay(row.replyDueOn)}${isLate ? ' (đã quá hạn)' : ''}.`
                  : undefined
              }
            />
          </section>
        )}
        {steps.length > 0 && (
          <Panel title="Quá trình">
            <Timeline
              label="Quá trình phản biện"
              entries={steps.map(({ id: key, act, said, at, byTitle }) => ({
                ...{ key, at: formatMoment(at), title: critiqueActs[act], body: said, by: byTitle },
              }))}
            />
          </Panel>
        )}
      </div>
    </>
  )
}
