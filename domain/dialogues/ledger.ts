import {
  type Outcome as PetitionOutcome,
  outcomes as petitionOutcomes,
  type State,
} from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Outcome } from './hall/words.ts'

/** How the work that came of a dialogue stands today, as everybody reads it. */
export const promiseStates = {
  kept: 'Đã thực hiện',
  open: 'Đang thực hiện',
  overdue: 'Quá hạn',
  disputed: 'Còn ý kiến khác nhau',
} as const
export type PromiseState = keyof typeof promiseStates
export const promiseStateCodes = Object.keys(promiseStates) as [PromiseState, ...PromiseState[]]

type Standing = {
  state: State
  outcome: PetitionOutcome | null
  isDisputed: boolean
  dueOn: Day
}

/**
 * Whose word stands: while somebody who asked or watches says otherwise it is disputed, whatever the office
 * reports. Kept is what is closed with nothing left for later; what the office reported and nobody has
 * confirmed yet is still open, yet not overdue.
 */
export function promiseState({ state, outcome, isDisputed, dueOn }: Standing, today: Day): PromiseState {
  if (isDisputed || state === 'DISPUTED') return 'disputed'
  const isLater = outcome !== null && petitionOutcomes[outcome].later
  if (state === 'CLOSED' && !isLater) return 'kept'
  if (state === 'ANSWERED' && !isLater) return 'open'
  return dueOn < today ? 'overdue' : 'open'
}

/** One line of the ledger of a dialogue. */
export type LedgerLine = {
  no: number
  site: string
  outcome: Outcome | null
  body: string
  answer: string
  answeredBy: string
  promise?: {
    number: string
    task: string
    office: string
    dueOn: Day
    state: PromiseState
    closedOn: Day | null
  }
}

export type LedgerSum = Record<PromiseState | 'opinions' | 'answered' | 'promises', number> & {
  percent: number
}

/** How many opinions and promises there are, and the share that is kept, in whole percent. */
export function ledgerSum(lines: readonly LedgerLine[]): LedgerSum {
  const promises = lines.filter(({ promise }) => promise)
  const of = (state: PromiseState) => promises.filter(({ promise }) => promise?.state === state).length
  const kept = of('kept')
  return {
    ...{ opinions: lines.length, answered: lines.filter(({ outcome }) => outcome === 'answered').length },
    ...{
      promises: promises.length,
      kept,
      open: of('open'),
      overdue: of('overdue'),
      disputed: of('disputed'),
    },
    percent: promises.length === 0 ? 0 : Math.floor((kept * 100) / promises.length),
  }
}

/** What may be looked at alone: each figure of the sum opens its list. */
export const ledgerLists = {
  'y-kien': 'Ý kiến',
  'da-tra-loi': 'Đã trả lời tại hội nghị',
  'viec-da-hua': 'Việc đã hứa',
  'da-thuc-hien': 'Đã thực hiện',
  'dang-thuc-hien': 'Đang thực hiện',
  'qua-han': 'Quá hạn',
  'con-y-kien': 'Còn ý kiến khác nhau',
} as const
export type LedgerList = keyof typeof ledgerLists
export const isLedgerList = (text: string | undefined): text is LedgerList =>
  text !== undefined && Object.hasOwn(ledgerLists, text)

const stateOfList: Partial<Record<LedgerList, PromiseState>> = {
  ...{ 'da-thuc-hien': 'kept', 'dang-thuc-hien': 'open', 'qua-han': 'overdue', 'con-y-kien': 'disputed' },
}

/** The lines of one list, in their order. */
export function linesOfList(lines: readonly LedgerLine[], list: LedgerList): LedgerLine[] {
  if (list === 'y-kien') return [...lines]
  if (list === 'da-tra-loi') return lines.filter(({ outcome }) => outcome === 'answered')
  if (list === 'viec-da-hua') return lines.filter(({ promise }) => promise)
  return lines.filter(({ promise }) => promise?.state === stateOfList[list])
}
