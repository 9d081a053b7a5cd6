import type { DayUnit, KnownLimitKey, TimeLimit } from '../time-limit.ts'

/** A limit that the law sets, as one row: key, name, how long, from when, article. */
export const ofLaw = (
  key: KnownLimitKey,
  name: string,
  [limit, unit]: [number, DayUnit],
  startsWith: string,
  article: string,
  more: Pick<TimeLimit, 'bound' | 'validFrom' | 'validTo'> = {},
): TimeLimit => ({ key, name, limit, unit, startsWith, article, isUnitRule: false, ...more })
