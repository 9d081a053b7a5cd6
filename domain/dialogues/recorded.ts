import type { Day } from '#lib/dates.ts'

/** What became of a spoken opinion, as minutes, notice and ledger tell it. */
export const recordedOutcomes = {
  answered: 'Đã trả lời tại hội nghị',
  promise: 'Việc đã hứa',
  written: 'Trả lời bằng văn bản',
  above: 'Vượt thẩm quyền, báo cáo cấp trên',
} as const
export type RecordedOutcome = keyof typeof recordedOutcomes

/** The work that came of an opinion: what, who answers for it, by when, with which result. */
export type RecordedPromise = {
  number: string
  task: string
  office: string
  with: string
  answerable: string
  result: string
  dueOn: Day
}

/** One spoken opinion, whole: what was said, by whom if they wish, who answered, and what came of it. */
export type RecordedTurn = {
  no: number
  site: string
  /** Empty: does not give a name, or the text is for everybody. */
  speaker: string
  seat: string
  place: string
  field: string
  body: string
  answeredBy: string
  answer: string
  outcome: RecordedOutcome | null
  carriedOver: boolean
  promise?: RecordedPromise
}

/** "Ghế 12, thôn Đông" — who spoke, as far as it may be said. */
export const speakerWords = ({ speaker, seat, place }: RecordedTurn): string =>
  [speaker || (seat ? `Ghế ${seat}` : 'Không nêu tên'), speaker && seat ? `ghế ${seat}` : '', place]
    .filter(Boolean)
    .join(', ')

/** Those of one outcome, in the order of speaking. */
export const ofOutcome = (turns: readonly RecordedTurn[], outcome: RecordedOutcome): RecordedTurn[] =>
  turns.filter((turn) => turn.outcome === outcome)

/** The same, without the names of those who spoke. */
export const withoutNames = (turns: readonly RecordedTurn[]): RecordedTurn[] =>
  turns.map((turn) => ({ ...turn, speaker: '' }))
