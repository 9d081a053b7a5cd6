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
import { formatMoment } from '#lib/dates.ts'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Dự thảo lấy phản biện' }

/** One draft of the reader's office: what the Front says of it, point by point, and the answer to each. */
export default async function OwnDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, home } = await critiquePage('office', id)
  const { row, office, front, counts, isLate, points, paper, steps } = file
  const values = { version: String(row.version) }
  const answering = row.state === 'criticised'
  const why = row.declineReason || row.withdrawReason
  return (
    <>
      <PageTitle
        title={row.title}
        lead={`${critiqueStates[row.state]}.${why && ` Lý do: ${why}`}`}
        back={{ href: '/drafts', label: 'Dự thảo lấy phản biện' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        <ButtonRow>
          {answering && (
            <PostButton action={`${home}/close`} values={values} tone="primary">
              Gửi trả lời cho Mặt trận
            </PostButton>
          )}
          {row.state === 'answered' && (
            <ButtonLink href={`${home}/issued`} tone="primary">
              Ghi văn bản đã ban hành
            </ButtonLink>
          )}
          {row.origin === 'sent' && (row.state === 'sent' || row.state === 'collecting') && (
            <ButtonLink href={`${home}/withdraw`}>Rút dự thảo</ButtonLink>
          )}
        </ButtonRow>
        {paper && <PaperLinks {...paper} />}
        <DraftFacts row={row} {...{ office, front, counts, isLate }} />
        {points.length > 0 && (
          <section className="space-y-3">
            <h2 className="text-xl">Ý kiến phản biện và trả lời</h2>
            {answering && (
              <p>Câu trả lời soạn ở đây chỉ cơ quan xem, cho đến khi gửi Mặt trận; gửi rồi thì giữ nguyên.</p>
            )}
            <PointList
              points={points}
              href={answering ? (point) => `${home}/points/${point}` : undefined}
              link="Trả lời ý kiến phản biện"
              unanswered="Chưa trả lời."
            />
          </section>
        )}
        <Panel title="Quá trình">
          <Timeline
            label="Quá trình phản biện"
            entries={steps.map(({ id: key, act, said, at, byTitle }) => ({
              ...{ key, at: formatMoment(at), title: critiqueActs[act], body: said, by: byTitle },
            }))}
          />
        </Panel>
      </div>
    </>
  )
}
