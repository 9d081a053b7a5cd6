import { dutySettings } from '#domain/dialogues/duties.ts'
import { unreadDays } from '#domain/notices/words.ts'
import { keptDays, mostKeptDays } from '#domain/offline/kept-time.ts'
import { clarityItems, clarityList, defaultClarity } from '#domain/petitions/clarity.ts'
import { bodyMax, bodyMin } from '#domain/petitions/filing.ts'
import { groupFrom } from '#domain/petitions/group.ts'
import { vaultMinutes } from '#domain/petitions/vault.ts'
import { waitDays } from '#domain/retention/decision.ts'
import { warningSettings } from '#domain/warnings/thresholds.ts'
import { formSchema, lineOf, type Read, type Typed } from './typed.ts'

/** The settings of the installation that an administrator changes, as they are kept. */
export const settingKeys = [
  'clarity',
  'body.min',
  'body.max',
  'group.from',
  'vault.minutes',
  'offline.days',
  'retention.wait',
  'unread.days',
  'dialogues.party',
  'dialogues.department',
  'warning.repeated',
  'warning.prolonged',
  'warning.extensions',
  'warning.hot-least',
  'warning.hot-times',
] as const
export type SettingsInput = Record<(typeof settingKeys)[number], string>

/** Points beyond the five, which a province may add ("6 rõ"). */
export const furtherClarity = (Object.keys(clarityItems) as (keyof typeof clarityItems)[]).filter(
  (key) => !defaultClarity.includes(key),
)

const perYear = 'Ghi số hội nghị mỗi năm, từ 0 đến 52; 0 là không đặt.'

function readSettings(typed: Typed): Read<SettingsInput> {
  const errors: Record<string, string> = {}
  const number = (name: string, least: number, most: number, message: string) => {
    const text = lineOf(typed, name)
    if (!/^\d{1,5}$/.test(text) || Number(text) < least || Number(text) > most) errors[name] = message
    return String(Number(text) || 0)
  }
  const further = furtherClarity.filter((key) => typed[`clarity-${key}`] === 'yes')
  const value = {
    clarity: [...defaultClarity, ...further].join(','),
    'body.min': number('bodyMin', 10, 400, 'Ghi số ký tự ít nhất, từ 10 đến 400.'),
    'body.max': number('bodyMax', 1000, 20_000, 'Ghi số ký tự nhiều nhất, từ 1.000 đến 20.000.'),
    'group.from': number('groupFrom', 2, 100, 'Ghi số người, từ 2 đến 100.'),
    'vault.minutes': number('vaultMinutes', 5, 120, 'Ghi số phút, từ 5 đến 120.'),
    'retention.wait': number('retentionWait', 1, 365, 'Ghi số ngày, từ 1 đến 365.'),
    'unread.days': number('unreadDays', 1, 30, 'Ghi số ngày, từ 1 đến 30.'),
    'dialogues.party': number('dialoguesParty', 0, 52, perYear),
    'dialogues.department': number('dialoguesDepartment', 0, 52, perYear),
    'warning.repeated': number('warningRepeated', 2, 50, 'Ghi số lần, từ 2 đến 50.'),
    'warning.prolonged': number('warningProlonged', 10, 1000, 'Ghi số ngày, từ 10 đến 1.000.'),
    'warning.extensions': number('warningExtensions', 1, 10, 'Ghi số lần, từ 1 đến 10.'),
    'warning.hot-least': number('warningHotLeast', 5, 1000, 'Ghi số đơn, từ 5 đến 1.000.'),
    'warning.hot-times': number('warningHotTimes', 2, 20, 'Ghi số lần, từ 2 đến 20.'),
    'offline.days': number('offlineDays', 1, mostKeptDays, `Ghi số ngày, từ 1 đến ${mostKeptDays}.`),
  }
  return { value, errors }
}

export const SettingsForm = formSchema(readSettings)

export const settingValues = (settings: ReadonlyMap<string, string>): Typed => ({
  ...Object.fromEntries(clarityList(settings.get('clarity') ?? '').map((key) => [`clarity-${key}`, 'yes'])),
  bodyMin: settings.get('body.min') ?? String(bodyMin),
  bodyMax: settings.get('body.max') ?? String(bodyMax),
  groupFrom: settings.get('group.from') ?? String(groupFrom),
  vaultMinutes: settings.get('vault.minutes') ?? String(vaultMinutes),
  retentionWait: settings.get('retention.wait') ?? String(waitDays),
  unreadDays: settings.get('unread.days') ?? String(unreadDays),
  offlineDays: settings.get('offline.days') ?? String(keptDays),
  dialoguesParty: settings.get('dialogues.party') ?? String(dutySettings['dialogues.party']),
  warningRepeated: settings.get('warning.repeated') ?? String(warningSettings['warning.repeated']),
  warningProlonged: settings.get('warning.prolonged') ?? String(warningSettings['warning.prolonged']),
  warningExtensions: settings.get('warning.extensions') ?? String(warningSettings['warning.extensions']),
  warningHotLeast: settings.get('warning.hot-least') ?? String(warningSettings['warning.hot-least']),
  warningHotTimes: settings.get('warning.hot-times') ?? String(warningSettings['warning.hot-times']),
  dialoguesDepartment: settings.get('dialogues.department') ?? String(dutySettings['dialogues.department']),
})
