import type { Day } from '#lib/dates.ts'
import { complaintDecisionLimits } from './limits/complaint-decisions.ts'
import { complaintLimits } from './limits/complaints.ts'
import { denunciationResultLimits } from './limits/denunciation-results.ts'
import { denunciationLimits } from './limits/denunciations.ts'
import { grassrootsLimits } from './limits/grassroots.ts'
import { petitionLimits } from './limits/petitions.ts'
import { privacyLimits } from './limits/privacy.ts'
import { receptionLimits } from './limits/reception.ts'
import type { LimitKey, TimeLimit } from './time-limit.ts'

export type { Bound, DayUnit, KnownLimitKey, LimitKey, TimeLimit } from './time-limit.ts'

/** Time limits known to the law or set by the unit. A changed limit is a new row with its dates. */
export const timeLimits: readonly TimeLimit[] = [
  ...petitionLimits,
  ...receptionLimits,
  ...complaintLimits,
  ...complaintDecisionLimits,
  ...denunciationLimits,
  ...denunciationResultLimits,
  ...grassrootsLimits,
  ...privacyLimits,
]

/** The version in force on the day the clock starts; later changes of the law do not touch it. */
export function limitFor(limits: readonly TimeLimit[], key: LimitKey, onDay: Day): TimeLimit {
  const inForce = versionsOn(limits, key, onDay)
  if (inForce.length !== 1) throw new Error(`${inForce.length} limits ${key} are in force on ${onDay}`)
  return inForce[0] as TimeLimit
}

/** The same where the law of that day may have set none. */
export function limitIfAny(limits: readonly TimeLimit[], key: LimitKey, onDay: Day): TimeLimit | undefined {
  return versionsOn(limits, key, onDay).length === 0 ? undefined : limitFor(limits, key, onDay)
}

const versionsOn = (limits: readonly TimeLimit[], key: LimitKey, onDay: Day): TimeLimit[] =>
  limits.filter((limit) => limit.key === key && isInForce(limit, onDay))

function isInForce({ validFrom, validTo }: TimeLimit, onDay: Day): boolean {
  return (!validFrom || validFrom <= onDay) && (!validTo || onDay <= validTo)
}
