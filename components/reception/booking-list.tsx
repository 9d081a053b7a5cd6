import { PostButton } from '#components/form/post-button.tsx'

type Booking = { id: string; slot: number; name: string; phone: string; gist: string }

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
      {bookings.map(({ id, slot, name, phone, gist }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <p className="min-w-0 wrap-anywhere">
            {[`${slot}. ${name}`, phone, gist].filter(Boolean).join(' · ')}
          </p>
          {sitting && (
            <PostButton action="/reception/find" values={{ tim: phone || name, buoi: sitting }}>
              Tiếp {name}
            </PostButton>
          )}
          {mayGiveUp && (
            <PostButton action="/reception/bookings/give-up" values={{ id }}>
              Bỏ hẹn số {slot}
            </PostButton>
          )}
        </li>
      ))}
    </ol>
  )
}
