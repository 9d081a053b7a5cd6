import { type Day, formatShortDay } from '#lib/dates.ts'

type Visit = { id: string; entryNo: number; day: Day; result: string; isRefused: boolean }

/** Earlier entries about one matter, each with its day and what came of it. */
export function MatterVisits({ visits, label }: { visits: readonly Visit[]; label: string }) {
  return (
    <ol aria-label={label} className="divide-y divide-ke">
      {visits.map(({ id, entryNo, day, result, isRefused }) => (
        <li key={id} className="py-1 wrap-anywhere">
          <a href={`/reception/visits/${id}`} className="inline-flex min-h-11 items-center">
            Lượt {entryNo}, {formatShortDay(day)}
          </a>{' '}
          <span className="text-than-nhat">
            {isRefused ? 'Từ chối tiếp.' : result ? `Kết quả: ${result}` : 'Chưa ghi kết quả.'}
          </span>
        </li>
      ))}
    </ol>
  )
}
