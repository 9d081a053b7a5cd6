import { formatNumber, formatShortDay } from '#lib/dates.ts'

/** Letters that share the answer of this one. */
export function JoinedList({ letters }: { letters: { number: string; day: string; headCount: number }[] }) {
  return (
    <ul aria-label="Đơn giải quyết chung" className="divide-y divide-ke border-y border-ke">
      {letters.map(({ number, day, headCount }) => (
        <li key={number} className="flex flex-wrap items-center justify-between gap-x-4">
          <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center">
            {number}
          </a>
          <span className="text-sm text-than-nhat">
            nhận {formatShortDay(day)}
            {headCount > 1 && `, ${formatNumber(headCount)} người`}
          </span>
        </li>
      ))}
    </ul>
  )
}
