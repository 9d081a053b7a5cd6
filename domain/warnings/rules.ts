import { ended } from '#domain/petitions/lifecycle.ts'
import type { Competence, Source, State } from '#domain/petitions/words.ts'
import { addDays, type Day, daysBetween } from '#lib/dates.ts'
import type { Thresholds } from './thresholds.ts'
import { isHot, type Warning, warningCodes } from './words.ts'

/** A version of a rule: what it was called on a day stays beside every warning that it raised. */
export type RuleVersion = {
  rule: Warning
  version: number
  validFrom: Day
  validTo?: Day
  /** By what it is warned of; the thresholds themselves are set by the place (thresholds.ts). */
  ground: string
}

const since = '2026-01-01'
const byPlace = 'Ngưỡng do nơi dùng đặt: luật không quy định.'

export const ruleVersions: readonly RuleVersion[] = [
  {
    ...{ rule: 'repeated', version: 1, validFrom: since },
    ground: `Đơn cùng nội dung, vụ việc cũ trong sổ tiếp công dân. ${byPlace}`,
  },
  {
    ...{ rule: 'above-level', version: 1, validFrom: since },
    ground:
      'Thẩm quyền theo Luật Khiếu nại, Luật Tiếp công dân: người xử lý đơn ghi là của cấp dưới, hoặc đã chuyển xuống cấp dưới.',
  },
  {
    ...{ rule: 'crowd', version: 1, validFrom: since },
    ground:
      'Điều 29 Luật Tiếp công dân: từ 5 người cùng nội dung thì cử người đại diện. Luật không định nghĩa “đông người”.',
  },
  { ...{ rule: 'prolonged', version: 1, validFrom: since }, ground: byPlace },
  { ...{ rule: 'hot-place', version: 1, validFrom: since }, ground: byPlace },
  { ...{ rule: 'hot-field', version: 1, validFrom: since }, ground: byPlace },
]

/** The versions in force on a day, one for each rule that is. */
export const rulesOn = (day: Day, versions: readonly RuleVersion[] = ruleVersions): RuleVersion[] =>
  versions.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo))

/** A letter sent above its level is shown for so long: it leaves this office at once, what it tells does not. */
export const ABOVE_DAYS = 90

/** What the rules look at; nothing of what anybody wrote, and nobody's name. */
export type Facts = {
  state: State
  source: Source
  competence: Competence | null
  /** Given by a government to one below it. */
  movedDown: boolean
  receivedOn: Day
  acceptedOn: Day | null
  answered: boolean
  extensions: number
  /** The most people who stood behind it, in letter or register. */
  heads: number
  /** Letters of the same content, this one included. */
  letters: number
  /** The first of them that is still open: it stands for all, however the others were put away. */
  leads: boolean
  /** Visits about the same matter that made no letter. */
  visits: number
}

/** The figures that made a rule hold, with the thresholds of that day. */
export type Figures = Record<string, number | string>
export type Raised = {
  rule: Warning
  version: number
  figures: Figures
  /** The day on which it ends by itself. */
  checkOn: Day | null
}

/** Sent by people themselves; what an office, a deputy or a dialogue brought tells nothing of where people turn. */
const bySenders: Source[] = ['online', 'desk', 'phone', 'post', 'reception']
/** Promises and recommendations have the day that was agreed, however far away. */
const agreedDay: Source[] = ['dialogue', 'supervision', 'voter_contact']

type Holds = (
  facts: Facts,
  thresholds: Thresholds,
  today: Day,
) => Omit<Raised, 'rule' | 'version'> | undefined

const rules: Record<Exclude<Warning, 'hot-place' | 'hot-field'>, Holds> = {
  repeated: ({ letters, leads, visits, state }, { repeated }) =>
    leads && !ended.includes(state) && letters + visits >= repeated
      ? { figures: { times: letters + visits, letters, visits, from: repeated }, checkOn: null }
      : undefined,
  'above-level': ({ competence, movedDown, source, receivedOn }, _, today) => {
    const until = addDays(receivedOn, ABOVE_DAYS)
    if (!bySenders.includes(source) || (competence !== 'SUBORDINATE' && !movedDown) || until < today)
      return undefined
    return { figures: { receivedOn, days: ABOVE_DAYS }, checkOn: addDays(until, 1) }
  },
  crowd: ({ heads, state }, { crowd }) =>
    !ended.includes(state) && heads >= crowd ? { figures: { heads, from: crowd }, checkOn: null } : undefined,
  prolonged: ({ acceptedOn, answered, extensions, source, state }, thresholds, today) => {
    if (!acceptedOn || answered || ended.includes(state)) return undefined
    const old = !agreedDay.includes(source) && daysBetween(acceptedOn, today) >= thresholds.prolongedDays
    if (!old && extensions < thresholds.extensions) return undefined
    const { prolongedDays: days, extensions: times } = thresholds
    return { figures: { acceptedOn, extensions, days, times }, checkOn: null }
  },
}

/** Every rule that holds for one petition on this day. */
export function warningsOf(
  facts: Facts,
  thresholds: Thresholds,
  today: Day,
  versions: readonly RuleVersion[] = ruleVersions,
): Raised[] {
  return rulesOn(today, versions).flatMap(({ rule, version }) => {
    const holds = isHot(rule) ? undefined : rules[rule](facts, thresholds, today)
    return holds ? [{ rule, version, ...holds }] : []
  })
}

/** What stands and falls with these: another print of it means that everything open is looked at again. */
export const rulesPrint = (thresholds: Thresholds, today: Day): string =>
  JSON.stringify([rulesOn(today).map(({ rule, version }) => `${rule} ${version}`), thresholds])

export const orderOfRule = (rule: Warning): number => warningCodes.indexOf(rule)
