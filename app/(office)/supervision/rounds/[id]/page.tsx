import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { AskTable } from '#components/supervision/rounds/ask-table.tsx'
import { FindingSums } from '#components/supervision/rounds/finding-sums.tsx'
import { MemberList } from '#components/supervision/rounds/member-list.tsx'
import { RoundFacts } from '#components/supervision/rounds/round-facts.tsx'
import { SampleTable } from '#components/supervision/rounds/sample-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { roundActs, roundStates } from '#domain/supervision/rounds/words.ts'
import { formatMoment } from '#lib/dates.ts'
import { roundPage } from '#server/round-page.ts'

export const metadata: Metadata = { title: 'Đợt giám sát' }

/** One round: plan, people, lot, what was found, what is asked, and what may be done now. */
export default async function RoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, home } = await roundPage(id)
  const { row, body, area, office, sums, members, sample, asks, steps, report, leads, meets } = file
  const values = { version: String(row.version) }
  const isOpen = row.state === 'planned' || row.state === 'seeded' || row.state === 'drawn'
  return (
    <>
      <PageTitle
        title={row.theme}
        lead={`${body}. ${roundStates[row.state]}.${row.cancelReason && ` Lý do: ${row.cancelReason}`}`}
        back={{ href: '/supervision/rounds', label: 'Đợt giám sát' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        {leads && isOpen && (
          <ButtonRow>
            {row.state === 'planned' && (
              <PostButton action={`${home}/seed`} values={values} tone="primary">
                Công bố kế hoạch và số bốc thăm
              </PostButton>
            )}
            {row.state === 'seeded' && (
              <PostButton action={`${home}/draw`} values={values} tone="primary">
                Khóa danh sách, bốc thăm
              </PostButton>
            )}
            {row.state === 'drawn' && sums.seen >= sums.sampled && (
              <PostButton action={`${home}/report`} values={values} tone="primary">
                Cấp số, ban hành báo cáo
              </PostButton>
            )}
            {row.state === 'drawn' && <ButtonLink href={`${home}/recommend`}>Gửi kiến nghị</ButtonLink>}
            {row.state === 'planned' && <ButtonLink href={`${home}/change`}>Sửa kế hoạch</ButtonLink>}
            <ButtonLink href={`${home}/members`}>Đoàn giám sát</ButtonLink>
            <ButtonLink href={`${home}/cancel`}>Dừng đợt giám sát</ButtonLink>
          </ButtonRow>
        )}
        {report && (
          <div>
            <p>Báo cáo kết quả giám sát số {report.number}.</p>
            <ButtonRow>
              <ButtonLink href={`/api/round-reports/${report.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/round-reports/${report.id}?as=pdf`}>Tải bản PDF</ButtonLink>
            </ButtonRow>
          </div>
        )}
        <RoundFacts row={row} area={area} office={office} listed={sums.listed} meets={meets} />
        {row.seed && (
          <p>
            <a href={`/giam-sat/${id}`} className="inline-flex min-h-11 items-center">
              Trang công khai của đợt này
            </a>
          </p>
        )}
        <Panel title="Đoàn giám sát">
          <MemberList members={members} />
        </Panel>
        {sample.length > 0 && (
          <section className="space-y-3">
            <h2 className="text-xl">Kết quả</h2>
            <FindingSums sums={sums} />
            <SampleTable items={sample} href={(number) => `${home}/items/${number}`} />
          </section>
        )}
        {asks.length > 0 && <AskTable asks={asks} href={(number) => `/supervision/${number}`} />}
        <Panel title="Quá trình">
          <Timeline
            label="Quá trình của đợt giám sát"
            entries={steps.map(({ id: key, act, said, at, byTitle }) => ({
              ...{ key, at: formatMoment(at), title: roundActs[act], body: said, by: byTitle },
            }))}
          />
        </Panel>
      </div>
    </>
  )
}
