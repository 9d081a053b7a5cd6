import type { Metadata } from 'next'
import { ContactSteps } from '#components/contact/contact-steps.tsx'
import { MeetingTable } from '#components/contact/meeting-table.tsx'
import { roundTitle } from '#components/contact/words.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { roundStates } from '#domain/contacts/words.ts'
import { formatDay, formatNumber, formatSpan } from '#lib/dates.ts'
import { contactPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Đợt tiếp xúc cử tri' }

/** One round: its meetings, and what its office may do now. */
export default async function ContactRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state } = await contactPage(id)
  const { row, office, meetings, lines, steps, report, writes } = file
  const path = `/contact-rounds/${id}`
  const version = String(row.version)
  const isOpen = row.state === 'planned' || row.state === 'announced'
  return (
    <>
      <PageTitle
        title={roundTitle(row)}
        lead={`${office}. ${roundStates[row.state]}.`}
        back={{ href: '/contact-rounds', label: 'Tiếp xúc cử tri' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        {writes && (
          <ButtonRow>
            {row.state === 'planned' && (
              <PostButton action={`${path}/announce`} values={{ version }} tone="primary">
                Thông báo cho cử tri
              </PostButton>
            )}
            {row.state === 'announced' && (
              <PostButton action={`${path}/close`} values={{ version }} tone="primary">
                Khép đợt tiếp xúc
              </PostButton>
            )}
            {isOpen && <ButtonLink href={`${path}/meetings/new`}>Thêm buổi tiếp xúc</ButtonLink>}
            {row.state === 'planned' && <ButtonLink href={`${path}/change`}>Sửa kế hoạch</ButtonLink>}
          </ButtonRow>
        )}
        <DataList
          facts={[
            { label: 'Thời gian', value: formatSpan(row.fromOn, row.toOn) },
            { label: 'Đã thông báo', value: row.announcedOn && formatDay(row.announcedOn) },
            {
              label: 'Ý kiến',
              value: (
                <a href={`${path}/summary`} className="inline-flex min-h-11 items-center">
                  {formatNumber(lines.length)} ý kiến: bảng tổng hợp
                </a>
              ),
            },
            { label: 'Báo cáo tổng hợp', value: report && `số ${report.number}` },
          ].filter(({ value }) => value)}
        />
        {meetings.length === 0 ? (
          <p>Chưa có buổi tiếp xúc nào. Thêm nơi, ngày, giờ, rồi thông báo.</p>
        ) : (
          <MeetingTable meetings={meetings} href={(meeting) => `${path}/meetings/${meeting}`} />
        )}
        <Panel title="Quá trình">
          <ContactSteps label="Quá trình của đợt tiếp xúc" steps={steps} />
        </Panel>
      </div>
    </>
  )
}
