/**
 * From where on a rule speaks. The law names no number for any of them, so each is a setting of the installation,
 * and what it ships with is a proposal that nobody has confirmed; the crowd is the number of `group.from`.
 */
export const warningSettings = {
  'warning.repeated': 2,
  'warning.prolonged': 90,
  'warning.extensions': 2,
  'warning.hot-least': 10,
  'warning.hot-times': 2,
} as const
export type WarningSetting = keyof typeof warningSettings
export const warningSettingKeys = Object.keys(warningSettings) as WarningSetting[]

export type Thresholds = {
  /** How often the same was sent or brought forward. */
  repeated: number
  /** How many people with one content. */
  crowd: number
  /** Days since it was accepted, or how often its limit was moved, without an answer. */
  prolongedDays: number
  extensions: number
  /** How many in a period at least, and how many times as many as in its own former periods. */
  hotLeast: number
  hotTimes: number
}

/** Reads the thresholds from the settings; one that is absent or no number stands as it was shipped. */
export function readThresholds(settings: ReadonlyMap<string, string>): Thresholds {
  const of = (key: WarningSetting): number => Number(settings.get(key)) || warningSettings[key]
  return {
    repeated: of('warning.repeated'),
    crowd: Number(settings.get('group.from')) || 5,
    prolongedDays: of('warning.prolonged'),
    extensions: of('warning.extensions'),
    hotLeast: of('warning.hot-least'),
    hotTimes: of('warning.hot-times'),
  }
}
