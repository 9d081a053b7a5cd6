import type { ClockRules } from '#domain/petitions/clocks.ts'
import { type DutyCode, type DutyMark, duties, dutiesByDecision } from '#domain/petitions/duties.ts'
import { type Begun, begunByLaw, type DutyFacts, effectiveOn } from '#domain/petitions/duties-begun.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { type DeadlineNames, dueWords, explainDeadline } from '#domain/time/deadline-sentences.ts'
import { type Lateness, lateness, lateWords } from '#domain/time/lateness.ts'
import { limitIfAny } from '#domain/time/time-limits.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'

/** One thing that the law has the office do, or that happens by law; overdue is worked out, never kept. */
export type Duty = {
  key: string
  /** What can be marked as done; absent for what happens by itself. */
  code?: DutyCode
  /** What, to whom, and by which article. */
  name: string
  article: string
  /** The day on which its limit began. */
  from: Day
  due: Day
  late?: Lateness
  mark?: DutyMark
  words: string
  how: string[]
}

/** What the office owes by law after its decisions, what comes first first. Nothing for opinions. */
export function dutiesByLaw(it: DutyFacts, rules: ClockRules, names: DeadlineNames): Duty[] {
  return begunByLaw(it, rules)
    .flatMap((one) => dutyOf(one, it, rules, names))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** What is still to be done or to be marked, and since when. */
export const openDuties = (list: readonly Duty[]): { code: DutyCode; name: string; from: Day; due: Day }[] =>
  list.flatMap(({ code, mark, name, from, due }) => (code && !mark ? [{ code, name, from, due }] : []))

function dutyOf({ key, at }: Begun, it: DutyFacts, rules: ClockRules, names: DeadlineNames): Duty[] {
  const limit = limitIfAny(rules.limits, key, dayOf(at))
  if (!limit) return []
  const deadline = computeDeadline(limit, at, rules.calendar)
  const { due } = deadline
  const base = { key, article: limit.article, from: dayOf(at), due, how: explainDeadline(deadline, names) }
  const name = (words: string) => `${words} (${limit.article})`
  if (key === 'kn.effective' || key === 'kn.effective.remote') {
    const unless = it.kind === 'complaint-second' ? 'khởi kiện' : 'khiếu nại lần hai, không khởi kiện'
    const words = `Từ ${formatDay(effectiveOn(deadline))}, nếu người khiếu nại không ${unless}.`
    return [{ ...base, name: name('Quyết định có hiệu lực'), words }]
  }
  const late = lateness(rules.calendar, it.today, due)
  const running = { late, words: lateWords(late, due, { name: 'Hạn' }) }
  if (key in dutiesByDecision) {
    const { label, how } = dutiesByDecision[key as keyof typeof dutiesByDecision]
    return [{ ...base, name: name(`${label}: ${how}`), ...running }]
  }
  if (!(key in duties)) {
    const words = dueWords(limit, due)
    return [{ ...base, name: name(limit.name), words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` }]
  }
  const code = key as DutyCode
  const told = { ...base, code, name: name(`${duties[code].label}: ${duties[code].how}`) }
  const mark = it.marks.find(({ duty }) => duty === code)
  if (mark) return [{ ...told, mark, words: markWords(mark, due) }]
  return [{ ...told, ...running }]
}

function markWords({ result, on }: DutyMark, due: Day): string {
  if (result === 'not-owed') return `Không phải làm, ghi ${formatDay(on)}; lý do ở mục Diễn biến.`
  return `${on <= due ? 'Đúng hạn' : 'Quá hạn'}: làm ${formatDay(on)}, hạn ${formatDay(due)}.`
}
