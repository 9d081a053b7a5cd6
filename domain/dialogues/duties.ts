import type { AreaKind, UnitKind } from '#domain/people/words.ts'
import type { Day } from '#lib/dates.ts'
import { isHeld } from './life.ts'
import { communes } from './proposal.ts'
import type { DialogueState, Track } from './words.ts'

/** How many dialogues a year the head of an office holds at least, from a day to a day. */
export type DialogueDuty = {
  track: Track
  /** Of every office of the track, or of those of a commune alone. */
  ofCommunes: boolean
  perYear: number
  article: string
  validFrom: Day
  validTo?: Day
}

/** The law names the government of a commune; for Party heads and departments each province sets its own rule. */
export const dialogueDuties: readonly DialogueDuty[] = [
  {
    ...{ track: 'government', ofCommunes: true, perYear: 1, validFrom: '2025-06-16' },
    article: 'Điều 43 Luật Tổ chức chính quyền địa phương',
  },
]

type Office = { kind: UnitKind; area: AreaKind | null }

/** What this office owes in a year: the rule of its last day; undefined where none is set. */
export function dutyIn(year: number, office: Office, all = dialogueDuties): DialogueDuty | undefined {
  // The council chairs beside the committee, whose duty it is.
  if (office.kind === 'council') return undefined
  const last: Day = `${year}-12-31`
  return all.find(
    (one) =>
      one.track === office.kind &&
      one.validFrom <= last &&
      (!one.validTo || one.validTo >= last) &&
      (!one.ofCommunes || (office.area !== null && communes.includes(office.area))),
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
