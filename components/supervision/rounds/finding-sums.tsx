import { type Finding, findingCodes, findings } from '#domain/supervision/rounds/words.ts'
import { formatNumber } from '#lib/dates.ts'

/** "Đã đi xem 20/20 việc: 12 đã thực hiện, …": the result of a round in one sentence. */
export function FindingSums({
  sums,
}: {
  sums: { sampled: number; seen: number; asked: number; found?: Record<Finding, number> }
}) {
  const { found } = sums
  const parts = findingCodes
    .filter((one) => found && (one !== 'unseen' || found.unseen > 0))
    .map((one) => `${formatNumber(found?.[one] ?? 0)} ${findings[one].toLowerCase()}`)
  return (
    <p>
      Đã đi xem {formatNumber(sums.seen)}/{formatNumber(sums.sampled)} việc
      {parts.length > 0 && `: ${parts.join(', ')}`}. {formatNumber(sums.asked)} kiến nghị đã gửi.
    </p>
  )
}
