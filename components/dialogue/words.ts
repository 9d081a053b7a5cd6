import { formatHour } from '#domain/dialogues/hours.ts'
import { tracksOf } from '#domain/dialogues/plan.ts'
import { type ChairTrack, tracks } from '#domain/dialogues/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

type When = { day: Day | null; fromTime: string | null; toTime: string | null; wishedOn?: Day }

/** "8 giờ đến 11 giờ, thứ Tư 28/10/2026"; before it is planned the day that was wished for. */
export function whenOf({ day, fromTime, toTime, wishedOn }: When): string {
  if (day && fromTime && toTime) return `${formatHour(fromTime)} đến ${formatHour(toTime)}, ${formatDay(day)}`
  if (day) return formatDay(day)
  return wishedOn ? `dự kiến ${formatDay(wishedOn)}` : 'chưa có ngày'
}

/** "Chính quyền; Người đứng đầu cấp ủy" */
export const trackWords = (chairs: readonly { track: ChairTrack }[]): string =>
  tracksOf(chairs)
    .map((one) => tracks[one])
    .join('; ')
