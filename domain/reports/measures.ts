import { ended } from '#domain/petitions/lifecycle.ts'
import type { Competence, Family, IntakeOutcome, Outcome, State } from '#domain/petitions/words.ts'
import { type Day, daysBetween } from '#lib/dates.ts'

/** What of a petition the measures are counted from, as it stands at the end of the period. */
export type Measured = {
  kind: string | null
  family: Family
  state: State
  competence: Competence | null
  intakeOutcome: IntakeOutcome | null
  receivedOn: Day
  answeredOn: Day | null
  /** The first answer that was issued. */
  firstAnsweredOn: Day | null
  answerDueOn: Day | null
  answerDueOriginal: Day | null
  extensions: number
  outcome: Outcome | null
  /** The first time that its sender or the Front did not agree with the office. */
  disputedOn: Day | null
  /** How often the sender said "chưa xong". */
  notCount: number
  reopened: boolean
  rating: number | null
}

/** Days from and to, both included. */
export type Period = { from: Day; to: Day }

export type Measure = {
  /** What people call it. */
  label: string
  /** What is counted, and out of what; a measure without the second is a plain number. */
  counts: string
  of?: string
  /** How it is printed. */
  rounding: 'whole' | 'one decimal'
  /** Where the definition comes from. */
  source: string
  numerator: (it: Measured, period: Period) => boolean
  denominator?: (it: Measured, period: Period) => boolean
}

const within = (day: Day | null, { from, to }: Period) => day !== null && from <= day && day <= to
/** Whoever was not received at a reception brought nothing that the office took in (Điều 9 Luật Tiếp công dân). */
const received = (it: Measured, period: Period) =>
  within(it.receivedOn, period) && it.intakeOutcome !== 'REFUSE_RECEPTION'
const answered = (it: Measured, period: Period) => within(it.firstAnsweredOn, period)
/** Not answered by the end of the period, and not ended in another way. */
const isOpen = (it: Measured, { to }: Period) =>
  it.receivedOn <= to && (it.firstAnsweredOn === null || it.firstAnsweredOn > to) && !ended.includes(it.state)
/** The day came: answered by then or not, but not ended in another way. */
const due = (it: Measured, period: Period) =>
  within(it.answerDueOn, period) && (it.firstAnsweredOn !== null || !ended.includes(it.state))
const isLate = (it: Measured) =>
  it.firstAnsweredOn !== null && it.answerDueOn !== null && it.firstAnsweredOn > it.answerDueOn
const overdueDays = (it: Measured, { to }: Period) =>
  it.answerDueOn !== null && it.answerDueOn < to ? daysBetween(it.answerDueOn, to) : 0

const tt01 = 'Thông tư 01/2024/TT-TTCP'
const ownRule = 'quy định của cơ quan'

/**
 * Every reported number, defined once. Reports, dashboards and open figures only choose among these, and the
 * SQL that counts them is compared with what stands here, row by row.
 */
export const measures = {
  received: {
    label: 'Đơn đã nhận',
    counts: 'đơn nhận trong kỳ, trừ lần từ chối tiếp',
    rounding: 'whole',
    source: tt01,
    numerator: received,
  },
  'within-competence': {
    label: 'Thuộc thẩm quyền',
    counts: 'đơn nhận trong kỳ, đã xác định thuộc thẩm quyền',
    of: 'đơn nhận trong kỳ',
    rounding: 'one decimal',
    source: tt01,
    numerator: (it, period) => received(it, period) && it.competence === 'WITHIN',
    denominator: received,
  },
  'settled-on-time': {
    label: 'Trả lời đúng hạn',
    counts: 'đơn trả lời lần đầu trong kỳ, không muộn hơn hạn (hạn được gia hạn thì tính hạn mới)',
    of: 'đơn trả lời lần đầu trong kỳ',
    rounding: 'one decimal',
    source: tt01,
    numerator: (it, period) => answered(it, period) && !isLate(it),
    denominator: answered,
  },
  late: {
    label: 'Trả lời quá hạn',
    counts: 'đơn trả lời lần đầu trong kỳ, muộn hơn hạn',
    of: 'đơn trả lời lần đầu trong kỳ',
    rounding: 'one decimal',
    source: tt01,
    numerator: (it, period) => answered(it, period) && isLate(it),
    denominator: answered,
  },
  due: {
    label: 'Đến hạn',
    counts: 'đơn có hạn trả lời trong kỳ (hạn được gia hạn thì tính hạn mới), đã trả lời hoặc chưa kết thúc',
    rounding: 'whole',
    source: ownRule,
    numerator: due,
  },
  missed: {
    label: 'Quá hạn',
    counts: 'đơn đến hạn trong kỳ mà hết ngày hạn chưa được trả lời',
    of: 'đơn đến hạn trong kỳ',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => due(it, period) && (it.firstAnsweredOn === null || isLate(it)),
    denominator: due,
  },
  extended: {
    label: 'Được gia hạn',
    counts: 'đơn nhận trong kỳ, hạn trả lời được gia hạn theo văn bản',
    of: 'đơn nhận trong kỳ',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => received(it, period) && it.extensions > 0,
    denominator: received,
  },
  open: {
    label: 'Đang giải quyết',
    counts: 'đơn nhận đến hết kỳ, chưa trả lời và chưa kết thúc',
    rounding: 'whole',
    source: tt01,
    numerator: isOpen,
  },
  'overdue-to-10': {
    label: 'Quá hạn đến 10 ngày',
    counts: 'đơn đang giải quyết, quá hạn từ 1 đến 10 ngày tại ngày cuối kỳ',
    of: 'đơn đang giải quyết',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => isOpen(it, period) && between(overdueDays(it, period), 1, 10),
    denominator: isOpen,
  },
  'overdue-to-30': {
    label: 'Quá hạn từ 11 đến 30 ngày',
    counts: 'đơn đang giải quyết, quá hạn từ 11 đến 30 ngày tại ngày cuối kỳ',
    of: 'đơn đang giải quyết',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => isOpen(it, period) && between(overdueDays(it, period), 11, 30),
    denominator: isOpen,
  },
  'overdue-over-30': {
    label: 'Quá hạn trên 30 ngày',
    counts: 'đơn đang giải quyết, quá hạn trên 30 ngày tại ngày cuối kỳ',
    of: 'đơn đang giải quyết',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => isOpen(it, period) && overdueDays(it, period) > 30,
    denominator: isOpen,
  },
  explained: {
    label: 'Đã giải trình, thông tin',
    counts: 'đơn trả lời lần đầu trong kỳ, kết quả hiện nay là “đã giải trình, thông tin”',
    of: 'đơn trả lời lần đầu trong kỳ',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => answered(it, period) && it.outcome === 'explained',
    denominator: answered,
  },
  reopened: {
    label: 'Người gửi nói chưa xong',
    counts: 'đơn trả lời lần đầu trong kỳ mà người gửi đã nói chưa xong hoặc xong một phần',
    of: 'đơn trả lời lần đầu trong kỳ',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => answered(it, period) && it.reopened,
    denominator: answered,
  },
  disputed: {
    label: 'Còn ý kiến khác nhau',
    counts: 'đơn mà trong kỳ người gửi hoặc Mặt trận nêu ý kiến khác với cơ quan, kể cả đã rút',
    rounding: 'whole',
    source: ownRule,
    numerator: (it, period) => within(it.disputedOn, period),
  },
  satisfied: {
    label: 'Hài lòng',
    counts: 'đơn trả lời lần đầu trong kỳ, người gửi chấm hài lòng hoặc rất hài lòng',
    of: 'đơn trả lời lần đầu trong kỳ mà người gửi có chấm; im lặng không tính',
    rounding: 'one decimal',
    source: ownRule,
    numerator: (it, period) => answered(it, period) && (it.rating ?? 0) >= 4,
    denominator: (it, period) => answered(it, period) && it.rating !== null,
  },
} as const satisfies Record<string, Measure>
export type MeasureCode = keyof typeof measures
export const measureCodes = Object.keys(measures) as MeasureCode[]
export const measureOf = (code: MeasureCode): Measure => measures[code]

export type Counted = { numerator: number; denominator: number | null }

/** Counts a measure over petitions: the definition itself, slow and plain. */
export function count(code: MeasureCode, petitions: readonly Measured[], period: Period): Counted {
  const { numerator, denominator } = measureOf(code)
  return {
    numerator: petitions.filter((one) => numerator(one, period)).length,
    denominator: denominator ? petitions.filter((one) => denominator(one, period)).length : null,
  }
}

/** In percent with one decimal, half away from zero; null where there is nothing to divide by. */
export function share({ numerator, denominator }: Counted): number | null {
  if (denominator === null || denominator === 0) return null
  return Math.round((numerator / denominator) * 1000) / 10
}

/** Fewer than this could tell who it was (figures that everybody sees). */
export const smallestCell = 5

const between = (n: number, least: number, most: number) => least <= n && n <= most
