import type { Day } from '#lib/dates.ts'
import { complaintLimits } from './limits/complaints.ts'
import { denunciationLimits } from './limits/denunciations.ts'
import { petitionLimits } from './limits/petitions.ts'
import { receptionLimits } from './limits/reception.ts'
import type { LimitKey, TimeLimit } from './time-limit.ts'

export type { DayUnit, LimitKey, TimeLimit } from './time-limit.ts'

/** Time limits known to the law or set by the unit. A changed limit is a new row with its dates. */
export const timeLimits: readonly TimeLimit[] = [
  ...petitionLimits,
  ...receptionLimits,
  ...complaintLimits,
  ...denunciationLimits,
]

/** The version in force on the day the clock starts; later changes of the law do not touch it. */
export function limitFor(limits: readonly TimeLimit[], key: LimitKey, onDay: Day): TimeLimit {
  const inForce = limits.filter((limit) => limit.key === key && isInForce(limit, onDay))
  if (inForce.length !== 1) throw new Error(`${inForce.length} limits ${key} are in force on ${onDay}`)
  return inForce[0] as TimeLimit
}

function isInForce({ validFrom, validTo }: TimeLimit, onDay: Day): boolean {
  return (!validFrom || validFrom <= onDay) && (!validTo || onDay <= validTo)
}
