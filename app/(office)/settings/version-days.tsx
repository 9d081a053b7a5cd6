import { Badge } from '#components/ui/badge.tsx'
import { alwaysSince } from '#domain/petitions/kinds.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'

type Dated = { validFrom: Day; validTo: Day | null }

/** "từ đầu", or the first day of a version. */
export const sinceWords = ({ validFrom }: Dated): string =>
  validFrom === alwaysSince ? 'từ đầu' : formatShortDay(validFrom)

/** "từ đầu", or "từ 1/7/2026", inside a sentence. */
export const fromWords = (one: Dated): string =>
  one.validFrom === alwaysSince ? 'từ đầu' : `từ ${formatShortDay(one.validFrom)}`

/** The last day of a version; empty while nobody ended it. */
export const untilWords = ({ validTo }: Dated): string => (validTo ? formatShortDay(validTo) : '')

/** Does this version hold today, later, or no more? */
export function VersionBadge({ version, today }: { version: Dated; today: Day }) {
  if (version.validTo && version.validTo < today) return <Badge label="Đã thôi dùng" />
  if (version.validFrom > today) return <Badge label="Chưa bắt đầu" tone="soon" />
  return <Badge label="Đang dùng" tone="ok" />
}

/** Versions that hold or will hold first, by name; then those that are over. */
export function inOrder<T extends Dated & { label: string }>(versions: readonly T[], today: Day): T[] {
  const isOver = (one: T) => (one.validTo && one.validTo < today ? 1 : 0)
  return [...versions].sort(
    (one, other) =>
      isOver(one) - isOver(other) ||
      one.label.localeCompare(other.label, 'vi') ||
      (one.validFrom < other.validFrom ? -1 : 1),
  )
}
