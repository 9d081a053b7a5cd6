import type { Metadata } from 'next'
import { meetingWhen, roundTitle } from '#components/contact/words.ts'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { roundStates } from '#domain/contacts/words.ts'
import { formatSpan } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicRounds } from '#server/contact-rounds/find-round.ts'

export const metadata: Metadata = { title: 'Tiếp xúc cử tri' }

/** Announced rounds of voter contacts: when and where deputies listen, and what came of it. */
export default async function VoterContactsPage() {
  const rounds = await publicRounds({ actor: { kind: 'public' }, at: new Date() })
  return (
    <CitizenShell {...(await citizenFrame())} current="/tiep-xuc-cu-tri">
      <PageTitle
        title="Tiếp xúc cử tri"
        lead="Trước và sau mỗi kỳ họp, đại biểu Hội đồng nhân dân gặp cử tri. Xem nơi, ngày, giờ; mở từng đợt để xem ý kiến được trả lời, chuyển đi đâu, đến đâu."
      />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có đợt tiếp xúc cử tri nào được thông báo">
          Lịch tiếp xúc cử tri hiện ở đây khi Hội đồng nhân dân thông báo.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-ke border-y border-ke">
          {rounds.map((one) => (
            <li key={one.id} className="space-y-2 py-5">
              <h2 className="text-xl">
                <a href={`/tiep-xuc-cu-tri/${one.id}`} className="inline-flex min-h-11 items-center">
                  {roundTitle(one)}
                </a>
              </h2>
              <p>
                {one.office}, {formatSpan(one.fromOn, one.toOn)}. {roundStates[one.state]}.
              </p>
              <ul className="list-disc pl-6">
                {one.meetings.map((meeting) => (
                  <li key={meeting.id}>
                    {meetingWhen(meeting)}: {meeting.place} ({meeting.village}). {meeting.deputies}.
                    {meeting.state === 'cancelled' && ` Không họp. Lý do: ${meeting.reason}`}
                  </li>
                ))}
              </ul>
              {one.opinions.length > 0 && (
                <p>
                  <a
                    href={`/tiep-xuc-cu-tri/${one.id}?xem=tat-ca#danh-sach`}
                    className="inline-flex min-h-11 items-center"
                  >
                    {one.opinions.length} ý kiến: kết quả đến hôm nay
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </CitizenShell>
  )
}
