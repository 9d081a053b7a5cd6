import type { Role } from '#domain/people/words.ts'
import { addDays, type Day, weekday } from '#lib/dates.ts'
import { type QuotaPeriod, quotaPeriods, type Receiver } from './words.ts'

/** How many days a period a head receives citizens at least, from a day to a day. */
export type Quota = {
  receiver: Receiver
  period: QuotaPeriod
  days: number
  article: string
  validFrom: Day
  validTo?: Day
}

const always: Day = '1900-01-01'

/** Loaded into `reception_quota`; a changed duty is a further row with its days. */
export const quotas: readonly Quota[] = [
  {
    ...{ receiver: 'commune-chair', period: 'week', days: 1, validFrom: always, validTo: '2026-06-30' },
    article: 'Điều 15 Luật Tiếp công dân',
  },
  {
    ...{ receiver: 'commune-chair', period: 'month', days: 2, validFrom: '2026-07-01' },
    article: 'Điều 15 khoản 2 điểm c Luật Tiếp công dân',
  },
  {
    ...{ receiver: 'provincial-chair', period: 'month', days: 1, validFrom: always },
    article: 'Luật Tiếp công dân',
  },
  {
    ...{ receiver: 'public-unit-head', period: 'month', days: 1, validFrom: '2026-07-01' },
    article: 'Điều 10 Nghị định 154/2026/NĐ-CP',
  },
  {
    ...{ receiver: 'commune-secretary', period: 'month', days: 2, validFrom: always },
    article: 'Quy định 11-QĐi/TW',
  },
  {
    ...{ receiver: 'provincial-secretary', period: 'month', days: 1, validFrom: always },
    article: 'Quy định 11-QĐi/TW',
  },
]

/** Which duty this role stands under; undefined where the law sets no number. */
export function receiverOf(role: Role, ofProvince: boolean): Receiver | undefined {
  if (role === 'gov_head') return ofProvince ? 'provincial-chair' : 'commune-chair'
  if (role === 'party_head') return ofProvince ? 'provincial-secretary' : 'commune-secretary'
  return undefined
}

/** The duty as it stands on this day. */
export const quotaOn = (all: readonly Quota[], receiver: Receiver, day: Day): Quota | undefined =>
  all.find(
    (one) =>
      one.receiver === receiver && one.validFrom <= day && (one.validTo === undefined || day <= one.validTo),
  )

/** "ít nhất 2 ngày mỗi tháng" */
export const quotaWords = ({ days, period }: Quota): string =>
  `ít nhất ${days} ngày mỗi ${quotaPeriods[period]}`

/** The week or the month that this day lies in, both ends included. */
export function periodAround(period: QuotaPeriod, day: Day): { from: Day; to: Day } {
  if (period === 'week') {
    const from = addDays(day, 1 - weekday(day))
    return { from, to: addDays(from, 6) }
  }
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

/** What of a sitting counts towards the duty. */
export type CountedSitting = Pick<
  { day: Day; kind: string; leader: string; state: string },
  'day' | 'kind' | 'leader' | 'state'
>

export type Standing = { held: number; planned: number; needed: number; missing: number }

/**
 * Days on which the head in person received or is going to: two sittings of one day are one day, a delegate
 * counts for nothing, and what was put off counts where it was put off to.
 */
export function standingIn(
  quota: Quota,
  sittings: readonly CountedSitting[],
  day: Day,
): Standing & { from: Day; to: Day } {
  const { from, to } = periodAround(quota.period, day)
  const days = (states: string[]) =>
    new Set(
      sittings
        .filter((one) => one.leader === 'head' && from <= one.day && one.day <= to)
        .filter((one) => states.includes(one.state))
        .map((one) => one.day),
    )
  const held = days(['open', 'closed'])
  const planned = [...days(['planned'])].filter((one) => !held.has(one) && one >= day)
  const missing = Math.max(0, quota.days - held.size - planned.length)
  return { from, to, held: held.size, planned: planned.length, needed: quota.days, missing }
}
