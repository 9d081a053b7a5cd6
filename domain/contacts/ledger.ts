import { type PromiseState, promiseState, promiseStates } from '#domain/dialogues/ledger.ts'
import type { Outcome as PetitionOutcome, State } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import { type ContactCompetence, type ContactOutcome, contactOutcomes } from './words.ts'

/** How an opinion stands today, as everybody reads it. */
export const opinionStandings = {
  pending: 'Chưa có kết quả',
  answered: contactOutcomes.answered,
  ...promiseStates,
} as const
export type OpinionStanding = keyof typeof opinionStandings
export const opinionStandingCodes = Object.keys(opinionStandings) as OpinionStanding[]

/** One opinion of a round with what came of it. */
export type ContactLine = {
  id: string
  no: number
  meetingId: string
  village: string
  field: string
  body: string
  competence: ContactCompetence | null
  outcome: ContactOutcome | null
  answer: string
  answeredBy: string
  number: string
  task: string
  office: string
  passedTo: string
  dueOn: Day | null
  closedOn: Day | null
  /** In how many rounds it was said until now, this one included. */
  times: number
  /** The same for all that say the same. */
  matterId: string
  standing: OpinionStanding
}

type Fate = {
  outcome: ContactOutcome | null
  state: State | null
  petitionOutcome: PetitionOutcome | null
  isDisputed: boolean
  dueOn: Day | null
}

/** What was forwarded stands as its petition stands. */
export function standingOf(it: Fate, today: Day): OpinionStanding {
  if (it.outcome === 'answered') return 'answered'
  if (it.outcome !== 'forwarded' || !it.state || !it.dueOn) return 'pending'
  const { state, petitionOutcome: outcome, isDisputed, dueOn } = it
  return promiseState({ state, outcome, isDisputed, dueOn }, today) satisfies PromiseState
}

/** The same opinion as it was said in an earlier round. */
export type SaidBefore = { session: string; line: ContactLine }

/** By what opinions are counted; the words in the address name the list that a figure opens. */
export const cuts = { 'linh-vuc': 'field', 'tham-quyen': 'competence', 'trang-thai': 'standing' } as const
export type Cut = keyof typeof cuts
export type Chosen = { cut: Cut; value: string } | 'repeated' | 'all'

/** "linh-vuc.drainage" of an address as a choice; anything else is all of them. */
export function chosenOf(text: string | undefined): Chosen {
  if (text === 'da-neu-truoc') return 'repeated'
  const [cut = '', value = ''] = (text ?? '').split('.')
  return Object.hasOwn(cuts, cut) && value ? { cut: cut as Cut, value } : 'all'
}
export const chosenWord = (pick: Chosen): string =>
  pick === 'all' ? 'tat-ca' : pick === 'repeated' ? 'da-neu-truoc' : `${pick.cut}.${pick.value}`

const valueIn = (line: ContactLine, cut: Cut): string => line[cuts[cut]] ?? 'none'

/** The lines that a figure counts. */
export function linesOf<T extends ContactLine>(lines: readonly T[], pick: Chosen): T[] {
  if (pick === 'all') return [...lines]
  if (pick === 'repeated') return lines.filter(({ times }) => times > 1)
  return lines.filter((line) => valueIn(line, pick.cut) === pick.value)
}

/** Each value of a cut with how many, the most first: counted from the very lines that its list shows. */
export function countBy(lines: readonly ContactLine[], cut: Cut): { value: string; count: number }[] {
  const values = [...new Set(lines.map((line) => valueIn(line, cut)))]
  return values
    .map((value) => ({ value, count: linesOf(lines, { cut, value }).length }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}
