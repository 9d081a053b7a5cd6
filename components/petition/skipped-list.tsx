import { type UnreadKey, type UnreadSkip, unreadKeys, unreadSkips } from '#domain/notices/words.ts'
import { formatInstant } from '#lib/dates.ts'

/** Files that wait for senders whom nothing reminds: the desk says so when they come by. */
export function SkippedList({
  skipped,
}: {
  skipped: { number: string; key: UnreadKey; since: Date; why: UnreadSkip }[]
}) {
  if (skipped.length === 0) return null
  return (
    <section className="mt-10 max-w-[64rem]">
      <h2 className="mb-2 text-xl">Chưa mở, không nhắc được</h2>
      <ul className="divide-y divide-ke border-y border-ke">
        {skipped.map(({ number, key, since, why }) => (
          <li key={number} className="py-3">
            <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center font-semibold">
              Hồ sơ {number}
            </a>
            <p>
              {unreadKeys[key]} từ {formatInstant(since)} chưa mở; {unreadSkips[why]}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
