import type { Figures } from './rules.ts'
import type { Thresholds } from './thresholds.ts'

/** The period that is looked at, and with how many of its own former ones it is compared. */
export const HOT_DAYS = 30
export const HOT_PERIODS = 6
/** With fewer periods behind it, nothing is unusual yet. */
export const HOT_LEAST_PERIODS = 2

export type Heat = {
  /** Received in the last period. */
  now: number
  /** Received in the former periods together. */
  before: number
  /** How many former periods were counted. */
  periods: number
}

/** Is it unusual against its own former periods? With the figures that say so. */
export function hotFigures(
  { now, before, periods }: Heat,
  { hotLeast, hotTimes }: Thresholds,
): Figures | undefined {
  if (periods < HOT_LEAST_PERIODS || now < hotLeast) return undefined
  if (now * periods < hotTimes * before) return undefined
  const mean = Math.round((before / periods) * 10) / 10
  return { now, mean, periods, days: HOT_DAYS, least: hotLeast, times: hotTimes }
}
