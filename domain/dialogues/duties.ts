import type { AreaKind, UnitKind } from '#domain/people/words.ts'
import type { Day } from '#lib/dates.ts'
import { isHeld } from './life.ts'
import { communes } from './proposal.ts'
import type { DialogueState, Track } from './words.ts'

/** Numbers that the law leaves to the place, kept as its settings; 0 says that none is set. */
export const dutySettings = { 'dialogues.party': 1, 'dialogues.department': 1 } as const
export type DutySetting = keyof typeof dutySettings

/** How many dialogues a year the head of an office holds at least, from a day to a day. */
export type DialogueDuty = {
  track: Track
  /** Of every office of the track, or of those of a commune, of the province alone. */
  where: 'everywhere' | 'communes' | 'province'
  /** By law, or where a setting is named what is proposed until the place sets its own number. */
  perYear: number
  setting?: DutySetting
  article: string
  validFrom: Day
  validTo?: Day
}

const ofThePlace = 'số lần do nơi này đặt, chưa đối chiếu văn bản'

/**
 * The law names the government of a commune and its number. That heads of Party committees of province and commune,
 * and of departments of the province, hold dialogues stands in rules of the Party and of the provinces, which leave
 * the number to the place: their texts were not compared, so it is a setting.
 */
export const dialogueDuties: readonly DialogueDuty[] = [
  {
    ...{ track: 'government', where: 'communes', perYear: 1, validFrom: '2025-06-16' },
    article: 'Điều 43 Luật Tổ chức chính quyền địa phương',
  },
  {
    ...{ track: 'party', where: 'everywhere', perYear: dutySettings['dialogues.party'] },
    ...{ setting: 'dialogues.party', validFrom: '2025-07-01' },
    article: `Quy định 11-QĐi/TW, quy chế đối thoại của cấp ủy; ${ofThePlace}`,
  },
  {
    ...{ track: 'department', where: 'province', perYear: dutySettings['dialogues.department'] },
    ...{ setting: 'dialogues.department', validFrom: '2025-07-01' },
    article: `quy định đối thoại của tỉnh cho sở, ban, ngành; ${ofThePlace}`,
  },
]

/** A Party office under another one (a board of it) is no committee: `isUnder`. */
type Office = { kind: UnitKind; area: AreaKind | null; isUnder?: boolean }

const places: Record<DialogueDuty['where'], (area: AreaKind | null) => boolean> = {
  everywhere: () => true,
  communes: (area) => area !== null && communes.includes(area),
  province: (area) => area === 'province',
}

/** What this office owes in a year: the rule of its last day; undefined where none is set. */
export function dutyIn(year: number, office: Office, all = dialogueDuties): DialogueDuty | undefined {
  // The council chairs beside the committee, whose duty it is.
  if (office.kind === 'council' || (office.kind === 'party' && office.isUnder)) return undefined
  const last: Day = `${year}-12-31`
  return all.find(
    (one) =>
      one.track === office.kind &&
      one.validFrom <= last &&
      (!one.validTo || one.validTo >= last) &&
      places[one.where](office.area),
  )
}

/** What of a dialogue counts towards the duty of an office that chairs it. */
export type Counted = { state: DialogueState; day: Day | null; wishedOn: Day }

export type DutyStanding = { needed: number; held: number; planned: number; missing: number }

/** States in which somebody has agreed that it be held, and nothing stands in its way. */
const agreed: readonly DialogueState[] = ['approved', 'planned', 'announced', 'in_progress']

/**
 * Held in the year, and still to come in it. What was put off without a day, called off or never announced
 * counts for nothing: the year would end short of it.
 */
export function dutyStanding(
  { perYear }: Pick<DialogueDuty, 'perYear'>,
  dialogues: readonly Counted[],
  year: number,
  today: Day,
): DutyStanding {
  const inYear = dialogues.filter((one) => (one.day ?? one.wishedOn).startsWith(`${year}-`))
  const held = inYear.filter((one) => isHeld(one, today)).length
  const planned = inYear.filter(
    (one) => agreed.includes(one.state) && (one.day ?? one.wishedOn) >= today,
  ).length
  return { needed: perYear, held, planned, missing: Math.max(0, perYear - held - planned) }
}
