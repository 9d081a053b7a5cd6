import { type Day, daysBetween, formatDay } from '#lib/dates.ts'

/** "Còn 4 ngày đến hạn công bố kết luận (05/12/2026, Điều 43 …)." */
export function dueWords(
  { due, article }: { due: Day; article: string },
  today: Day,
  isConcluded: boolean,
): string {
  const until = `${formatDay(due)}, ${article}`
  if (isConcluded) return `Hạn công bố kết luận: ${until}.`
  const days = daysBetween(today, due)
  if (days < 0) return `Quá hạn công bố kết luận ${-days} ngày (${until}).`
  return days === 0
    ? `Hôm nay là hạn công bố kết luận (${until}).`
    : `Còn ${days} ngày đến hạn công bố kết luận (${until}).`
}
