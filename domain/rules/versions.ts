import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'

type Dated = { validFrom: Day; validTo: Day | null }

/** The version that a change follows: the newest one, whether it has begun or not. */
export const newestOf = <T extends Dated>(versions: readonly T[]): T | undefined =>
  versions.reduce<T | undefined>(
    (one, other) => (one && one.validFrom > other.validFrom ? one : other),
    undefined,
  )

/**
 * May a rule change from this day? Never in the past, since petitions keep what they began with, and
 * never before a change that is already set.
 */
export function refusalToStart(versions: readonly Dated[], from: Day, today: Day): Refusal | undefined {
  if (from < today) {
    return fieldRefusal(
      'rule.inPast',
      'from',
      'Ngày có hiệu lực phải từ hôm nay trở đi. Hồ sơ đang có giữ quy tắc cũ.',
    )
  }
  const newest = newestOf(versions)
  if (!newest) return undefined
  if (newest.validTo && newest.validTo < from) {
    return fieldRefusal(
      'rule.ended',
      'from',
      `Quy tắc này đã kết thúc ngày ${formatShortDay(newest.validTo)}. Chọn ngày không muộn hơn ngày đó, hoặc thêm cái mới.`,
    )
  }
  if (newest.validFrom > from) {
    return fieldRefusal(
      'rule.planned',
      'from',
      `Đã có thay đổi từ ngày ${formatShortDay(newest.validFrom)}. Chọn ngày đó để thay, hoặc một ngày sau đó.`,
    )
  }
  if (newest.validFrom === from && from === today) {
    return fieldRefusal(
      'rule.begunToday',
      'from',
      'Quy tắc này bắt đầu từ chính hôm nay và có thể đã có đơn nhận theo. Chọn từ ngày mai.',
    )
  }
}
