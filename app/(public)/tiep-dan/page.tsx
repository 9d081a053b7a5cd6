import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AnnouncedList } from '#components/reception/announced-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { isBookable } from '#domain/reception/booking.ts'
import { addDays, dayOf, formatSpan } from '#lib/dates.ts'
import { citizenFrame, openOffices } from '#server/citizen-frame.ts'
import { announcedSittings } from '#server/reception/list-sittings.ts'

export const metadata: Metadata = { title: 'Lịch tiếp công dân' }

const ahead = 62

/** Who receives citizens, on which days and where; put off days stay here with the new one. */
export default async function ReceptionDaysPage() {
  const at = new Date()
  const today = dayOf(at)
  const sittings = await announcedSittings({ actor: { kind: 'public' }, at }, today, addDays(today, ahead))
  const offices = [...new Set(sittings.map(({ office }) => office))]
  const desks = await openOffices()
  return (
    <CitizenShell {...(await citizenFrame())} current="/tiep-dan">
      <PageTitle
        title="Lịch tiếp công dân"
        lead={`Người đứng đầu tiếp ${formatSpan(today, addDays(today, ahead))}. Không hẹn trước vẫn được tiếp; mang theo giấy tờ tùy thân.`}
      />
      {offices.length === 0 ? (
        <EmptyState title="Chưa có buổi tiếp nào được công bố">
          Lịch của người đứng đầu hiện ở đây khi cơ quan công bố, trước ngày tiếp ít nhất 5 ngày làm việc.
        </EmptyState>
      ) : (
        offices.map((office) => (
          <section key={office} className="mb-8">
            <h2 className="mb-2 text-xl">{office}</h2>
            <AnnouncedList
              sittings={sittings
                .filter((one) => one.office === office)
                .map((one) => ({ ...one, bookable: isBookable(one, today) }))}
            />
          </section>
        ))
      )}
      <p className="mb-8">
        <a href="/tiep-dan/lich-hen" className="inline-flex min-h-11 items-center">
          Xem, hủy lịch hẹn bằng mã hẹn
        </a>
      </p>
      <section>
        <h2 className="mb-2 text-xl">Ngày thường</h2>
        <p>Cán bộ tiếp công dân tiếp trong giờ làm việc, tại:</p>
        <ul className="mt-2 list-disc space-y-2 pl-6">
          {desks.map(({ id, name, deskAddress, deskHours }) => (
            <li key={id}>{[name, deskAddress, deskHours].filter(Boolean).join('; ')}.</li>
          ))}
        </ul>
      </section>
    </CitizenShell>
  )
}
