import { type Day, daysBetween, formatDay, formatNumber } from '#lib/dates.ts'
import type { Figures } from './rules.ts'
import { type HotWarning, hotCodes, type Warning, warnings } from './words.ts'

/**
 * Why a warning stands, in one sentence with the figures that made it and the threshold of that day. `on` is the day
 * it is read, or the last day on which the rule held.
 */
export function warningSentence(rule: Warning, figures: Figures, on: Day): string {
  const n = (name: string): string => formatNumber(Number(figures[name] ?? 0))
  const day = (name: string): Day => String(figures[name])
  switch (rule) {
    case 'repeated':
      return `Cùng một việc đã gửi, đã đến ${n('times')} lần: ${n('letters')} đơn, ${n('visits')} lượt tiếp. Cảnh báo từ ${n('from')} lần.`
    case 'above-level':
      return `Gửi lên cấp trên, thẩm quyền ở cấp dưới; nhận ${formatDay(day('receivedOn'))}. Cảnh báo trong ${n('days')} ngày.`
    case 'crowd':
      return `${n('heads')} người cùng một nội dung. Cảnh báo từ ${n('from')} người.`
    case 'prolonged': {
      const moved = Number(figures.extensions) > 0 ? `, gia hạn ${n('extensions')} lần` : ''
      const since = formatNumber(daysBetween(day('acceptedOn'), on))
      return `Thụ lý ${since} ngày chưa trả lời${moved}. Cảnh báo từ ${n('days')} ngày hoặc ${n('times')} lần gia hạn.`
    }
    case 'hot-place':
    case 'hot-field':
      return `${n('days')} ngày qua nhận ${n('now')} đơn; ${n('periods')} kỳ trước trung bình ${n('mean')} đơn. Cảnh báo từ ${n('least')} đơn và gấp ${n('times')} lần.`
  }
}

/** A place that became hot, or a field in it, by the names people read. */
export type Hot = { rule: HotWarning; place: string; field: string }

const mostNamed = 5

/** Which places and fields became hot, a sentence for each rule; of many the first few, and how many more. */
export function hotNews(hot: Hot[]): string {
  return hotCodes
    .flatMap((rule) => {
      const named = hot
        .filter((one) => one.rule === rule)
        .map(({ place, field }) => (rule === 'hot-place' ? place : `${field} (${place})`))
      if (named.length === 0) return []
      const more = named.length - mostNamed
      const first = named.slice(0, mostNamed).join(', ')
      return `${warnings[rule].label}: ${first}${more > 0 ? ` và ${formatNumber(more)} nơi khác` : ''}.`
    })
    .join(' ')
}
