import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactSteps } from '#components/contact/contact-steps.tsx'
import { MeetingTable } from '#components/contact/meeting-table.tsx'
import { OpinionLedger } from '#components/contact/opinion-ledger.tsx'
import { roundTitle } from '#components/contact/words.ts'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { chosenOf } from '#domain/contacts/ledger.ts'
import { roundStates } from '#domain/contacts/words.ts'
import { formatSpan } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicRound } from '#server/contact-rounds/find-round.ts'

export const metadata: Metadata = { title: 'Đợt tiếp xúc cử tri' }

type Query = { params: Promise<{ id: string }>; searchParams: Promise<{ xem?: string | string[] }> }

/** One round for everybody: groups and posts, never names; figures when it is over, words with the report. */
export default async function VoterContactPage({ params, searchParams }: Query) {
  const { id } = await params
  const { xem } = await searchParams
  const found = await publicRound({ actor: { kind: 'public' }, at: new Date() }, id)
  if (!found) notFound()
  const { row, office, meetings, lines, steps, before } = found
  const changes = steps.filter(({ act }) => act === 'change-meeting' || act === 'cancel-meeting')
  return (
    <CitizenShell {...(await citizenFrame())} current="/tiep-xuc-cu-tri" width="wide">
      <PageTitle
        title={roundTitle(row)}
        lead={`${office}, ${formatSpan(row.fromOn, row.toOn)}. ${roundStates[row.state]}.`}
        back={{ href: '/tiep-xuc-cu-tri', label: 'Tiếp xúc cử tri' }}
      />
      <div className="space-y-8">
        <MeetingTable meetings={meetings} large />
        <section>
          <h2 className="mb-2 text-xl">Ý kiến và kết quả</h2>
          {row.state === 'announced' ? (
            <p>
              Số liệu công bố khi các buổi đã họp xong, nội dung từng ý kiến công bố cùng báo cáo tổng hợp.
            </p>
          ) : (
            <>
              {row.state === 'closed' && <p>Nội dung từng ý kiến công bố cùng báo cáo tổng hợp.</p>}
              <OpinionLedger
                lines={lines}
                before={before}
                chosen={chosenOf(typeof xem === 'string' ? xem : undefined)}
                href={(list) => `/tiep-xuc-cu-tri/${id}?xem=${list}#danh-sach`}
              />
            </>
          )}
        </section>
        {changes.length > 0 && (
          <section>
            <h2 className="mb-3 text-xl">Thay đổi sau khi thông báo</h2>
            <ContactSteps label="Thay đổi sau khi thông báo" steps={changes} />
          </section>
        )}
      </div>
    </CitizenShell>
  )
}
