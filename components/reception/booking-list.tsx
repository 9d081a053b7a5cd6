import { PostButton } from '#components/form/post-button.tsx'
import { hourWords } from './sitting-table.tsx'

type Booking = {
  id: string
  slot: number
  name: string
  phone: string
  gist: string
  visitId?: string | null
  /** When the slot begins. */
  time?: string
}

/** Who comes with an appointment. */
export function BookingList({
  bookings,
  mayGiveUp,
  sitting,
}: {
  bookings: Booking[]
  mayGiveUp: boolean
  /** The sitting while it is open: whoever booked is received from here. */
  sitting?: string
}) {
  if (bookings.length === 0) return <p className="mb-4">Chưa ai hẹn. Người không hẹn vẫn được tiếp.</p>
  return (
    <ol className="mb-4 divide-y divide-ke">
      {bookings.map(({ id, slot, name, phone, gist, visitId, time }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <p className="min-w-0 wrap-anywhere">
            {[`${slot}. ${name}`, time && hourWords(time), phone, gist].filter(Boolean).join(' · ')}
          </p>
          {visitId && (
            <a href={`/reception/visits/${visitId}`} className="inline-flex min-h-11 items-center">
              Đã tiếp, xem lượt tiếp
            </a>
          )}
          {sitting && !visitId && (
            <>
              <PostButton action={`/reception/sittings/${sitting}/ticket`} values={{ bookingId: id }}>
                Phát số cho {name}
              </PostButton>
              <PostButton action="/reception/find" values={{ tim: phone || name, buoi: sitting, hen: id }}>
                Tiếp {name}
              </PostButton>
            </>
          )}
          {mayGiveUp && !visitId && (
            <PostButton action="/reception/bookings/give-up" values={{ id }}>
              Bỏ hẹn số {slot}
            </PostButton>
          )}
        </li>
      ))}
    </ol>
  )
}
