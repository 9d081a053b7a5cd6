import type { Metadata } from 'next'
import { OpinionLedger } from '#components/contact/opinion-ledger.tsx'
import { roundTitle } from '#components/contact/words.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { chosenOf } from '#domain/contacts/ledger.ts'
import { formatNumber } from '#lib/dates.ts'
import { contactPage } from '#server/contact-page.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Tổng hợp ý kiến cử tri' }

type Query = { params: Promise<{ id: string }>; searchParams: Promise<{ xem?: string | string[] }> }

/** The opinions of a round in figures, each opening its list; and the report that is made of them. */
export default async function SummaryPage({ params, searchParams }: Query) {
  const { id } = await params
  const { xem } = await searchParams
  const { file, back } = await contactPage(id)
  const { row, lines, meetings, report, writes } = file
  const path = `/contact-rounds/${id}/summary`
  const state = await keptState(path)
  const held = meetings.filter((one) => one.state === 'held')
  const sum = (of: (one: (typeof held)[number]) => number | null) =>
    formatNumber(held.reduce((all, one) => all + (of(one) ?? 0), 0))
  return (
    <>
      <PageTitle
        title="Tổng hợp ý kiến, kiến nghị cử tri"
        lead={`${roundTitle(row)}. ${held.length} buổi đã họp, ${sum(({ voters }) => voters)} lượt cử tri dự, ${sum(({ speakers }) => speakers)} lượt phát biểu.`}
        back={back}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        {report ? (
          <div>
            <p>Báo cáo tổng hợp số {report.number}.</p>
            <ButtonRow>
              <ButtonLink href={`/api/contact-reports/${report.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/contact-reports/${report.id}?as=pdf`}>Tải bản PDF</ButtonLink>
            </ButtonRow>
          </div>
        ) : (
          writes &&
          row.state === 'closed' && (
            <PostButton
              action={`/contact-rounds/${id}/report`}
              values={{ version: String(row.version) }}
              tone="primary"
            >
              Cấp số, ban hành báo cáo tổng hợp
            </PostButton>
          )
        )}
        <OpinionLedger
          lines={lines}
          chosen={chosenOf(typeof xem === 'string' ? xem : undefined)}
          href={(list) => `${path}?xem=${list}#danh-sach`}
          open={(opinion) => `/contact-rounds/${id}/opinions/${opinion}`}
        />
      </div>
    </>
  )
}
