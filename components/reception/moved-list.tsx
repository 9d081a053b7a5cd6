import { HiddenField } from '#components/form/hidden-field.tsx'
import { hourWords } from '#components/reception/sitting-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Day, formatDay } from '#lib/dates.ts'

type Moved = { id: string; name: string; phone: string; from: Day; to: Day; time: string; reason: string }

/** Whose appointment moved with its sitting: whom to call, what to say, and a tick. */
export function MovedList({ moved }: { moved: Moved[] }) {
  if (moved.length === 0) return null
  return (
    <section className="mb-8 max-w-[64rem]">
      <h2 className="mb-2 text-xl">Buổi tiếp dời ngày: gọi người đã hẹn</h2>
      <ul aria-label="Người đã hẹn chưa được báo" className="divide-y divide-ke border-y border-ke">
        {moved.map(({ id, name, phone, from, to, time, reason }) => (
          <li
            key={id}
            className="grid items-start gap-x-8 gap-y-3 py-4 md:grid-cols-[14rem_minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <p className="font-semibold">{name}</p>
              {phone ? (
                <a href={`tel:${phone}`} className="figures inline-flex min-h-11 items-center text-lg">
                  {phone}
                </a>
              ) : (
                <p>Không để lại số điện thoại</p>
              )}
            </div>
            <p>
              Buổi tiếp {formatDay(from)} đã hoãn: {reason} Giờ hẹn chuyển sang {hourWords(time)},{' '}
              {formatDay(to)}. Ông/bà không đến được thì báo để nhường giờ; không hẹn vẫn được tiếp.
            </p>
            <form method="post" action="/calls/booking">
              <HiddenField name="id" value={id} />
              <Button tone="plain">
                Đã báo<span className="sr-only"> {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
