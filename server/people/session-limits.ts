import { env } from '#lib/env.ts'

const minutes = 60
const days = 24 * 60 * minutes

/** Whose account it is: staff and citizens never mix. */
export type AccountKind = 'staff' | 'citizen'

/**
 * In seconds. Staff are signed out after so long without a click, and in any case after a working day.
 * A citizen stays in for a week on that browser: each sign-in costs a text message and a walk to the phone.
 */
export function sessionLimits(kind: AccountKind = 'staff'): { idle: number; absolute: number } {
  if (kind === 'citizen') return { idle: 7 * days, absolute: 7 * days }
  return env().APP_MODE === 'demo'
    ? { idle: 12 * 60 * minutes, absolute: days }
    : { idle: 30 * minutes, absolute: 12 * 60 * minutes }
}
