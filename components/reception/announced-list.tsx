import { whenWords } from '#components/reception/sitting-table.tsx'
import {
  type SittingKind,
  type SittingMode,
  type SittingState,
  sittingKinds,
} from '#domain/reception/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

type Announced = {
  id: string
  kind: SittingKind
  leaderTitle: string
  mode: SittingMode
  place: string
  day: Day
  fixedOn: Day | null
  fromTime: string
  toTime: string
  state: SittingState
  postponeReason: string
  newDay: Day | null
  /** Can it be booked here, now? */
  bookable?: boolean
}

const online =
  'Tiếp trực tuyến: ông/bà đến nơi này, gặp qua màn hình; không dự từ nhà. Buổi tiếp được ghi âm, ghi hình.'

/** Announced sittings as citizens read them. */
export function AnnouncedList({ sittings }: { sittings: Announced[] }) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {sittings.map((one) => (
        <li key={one.id} className="space-y-1 py-4">
          <p className="font-semibold">{whenWords(one)}</p>
          {one.state === 'postponed' ? (
            <p>
              Đã hoãn: {one.postponeReason}
              {one.newDay && ` Tiếp bù ${formatDay(one.newDay)}.`}
            </p>
          ) : (
            <>
              <p>
                {one.leaderTitle} tiếp {sittingKinds[one.kind].toLowerCase()}, tại {one.place}.
              </p>
              {one.mode === 'online' && <p>{online}</p>}
              {one.bookable && (
                <p>
                  <a href={`/tiep-dan/hen/${one.id}`} className="inline-flex min-h-11 items-center">
                    Đặt hẹn<span className="sr-only"> buổi {whenWords(one)}</span>
                  </a>
                </p>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
