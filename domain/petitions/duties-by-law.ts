import type { ClockRules } from '#domain/petitions/clocks.ts'
import { type DutyCode, type DutyMark, duties } from '#domain/petitions/duties.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import type { Family, Source, State } from '#domain/petitions/words.ts'
import { computeDeadline, type Deadline } from '#domain/time/deadline.ts'
import { type DeadlineNames, dueWords, explainDeadline } from '#domain/time/deadline-sentences.ts'
import { type Lateness, lateness, lateWords } from '#domain/time/lateness.ts'
import { type LimitKey, limitIfAny } from '#domain/time/time-limits.ts'
import { addDays, type Day, dayOf, formatDay, startOfDay } from '#lib/dates.ts'

export type DutyFacts = {
  family: Family
  kind: string | null
  state: State
  source: Source
  /** Its office lies far away, where the law gives more time. */
  remote: boolean
  receivedAt: Date
  acceptedAt: Date | null
  /** When the decision or the conclusion was signed and went out. */
  answeredAt: Date | null
  /** When the subordinate that is overdue was asked to report. */
  urgedAt?: Date
  /** The complainant took the first decision further: it does not take effect. */
  complainedAgain: boolean
  marks: readonly DutyMark[]
  today: Day
}

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

type Begun = { key: LimitKey; at: Date }

/** What the office owes by law after its decisions, what comes first first. Nothing for opinions. */
export function dutiesByLaw(it: DutyFacts, rules: ClockRules, names: DeadlineNames): Duty[] {
  const begun = [
    ...(it.family === 'complaint' ? afterComplaint(it, rules) : []),
    ...(it.family === 'denunciation' ? afterDenunciation(it) : []),
    ...(it.family === 'opinion' ? [] : toForwarder(it)),
  ]
  return begun
    .flatMap((one) => dutyOf(one, it, rules, names))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** What is still to be done or to be marked, and since when. */
export const openDuties = (list: readonly Duty[]): { code: DutyCode; name: string; from: Day; due: Day }[] =>
  list.flatMap(({ code, mark, name, from, due }) => (code && !mark ? [{ code, name, from, due }] : []))

/** Điều 32, 41, 44 Luật Khiếu nại; Điều 29, 31 Nghị định 124/2020/NĐ-CP. */
function afterComplaint(it: DutyFacts, rules: ClockRules): Begun[] {
  const at = it.answeredAt
  if (!at) return []
  const list: Begun[] = [
    { key: it.kind === 'complaint-second' ? 'kn2.send' : 'kn1.send', at },
    { key: 'kn.publish', at },
    ...keptPosted(it, 'kn.publish', 'kn.publish.post'),
  ]
  if (it.complainedAgain) return list
  const key = it.remote ? 'kn.effective.remote' : 'kn.effective'
  const waits = deadlineOf(key, at, rules)
  list.push({ key, at })
  if (waits) list.push({ key: 'kn.execute', at: startOfDay(effectiveOn(waits)) })
  return list
}

/** Điều 29, 35, 36, 38, 40 Luật Tố cáo. */
function afterDenunciation(it: DutyFacts): Begun[] {
  const list: Begun[] = []
  if (it.acceptedAt) list.push({ key: 'tc.notify', at: it.acceptedAt })
  if (it.urgedAt) list.push({ key: 'tc.overdue.report', at: it.urgedAt })
  const at = it.answeredAt
  if (!at) return list
  const handled = doneOn(it, 'tc.handle')
  list.push(
    { key: 'tc.conclusion.send', at },
    { key: 'tc.handle', at },
    { key: 'tc.publish', at },
    ...keptPosted(it, 'tc.publish', 'tc.publish.post'),
  )
  if (handled) list.push({ key: 'tc.handle.report', at: startOfDay(handled) })
  return list
}

/** Both where both fit: Điều 26 Luật Tố cáo from receipt, Điều 27, 28 Luật Tiếp công dân from the settlement. */
function toForwarder(it: DutyFacts): Begun[] {
  if (it.source !== 'forwarded' && it.source !== 'intermediary') return []
  const list: Begun[] = []
  const decided = it.acceptedAt !== null || ended.includes(it.state)
  if (it.family === 'denunciation' && decided) list.push({ key: 'tc.forwarder', at: it.receivedAt })
  if (it.answeredAt) list.push({ key: 'fwd.result', at: it.answeredAt })
  return list
}

const doneOn = (it: DutyFacts, duty: DutyCode): Day | undefined =>
  it.marks.find((one) => one.duty === duty && one.result === 'done')?.on

function keptPosted(it: DutyFacts, duty: DutyCode, key: LimitKey): Begun[] {
  const on = doneOn(it, duty)
  return on ? [{ key, at: startOfDay(on) }] : []
}

function deadlineOf(key: LimitKey, at: Date, { limits, calendar }: ClockRules): Deadline | undefined {
  const limit = limitIfAny(limits, key, dayOf(at))
  return limit && computeDeadline(limit, at, calendar)
}

/** "Sau 30 ngày": from the day after the last of them (Điều 44 Luật Khiếu nại). */
const effectiveOn = (waits: Deadline): Day => addDays(waits.due, 1)

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
  if (!(key in duties)) {
    const words = dueWords(limit, due)
    return [{ ...base, name: name(limit.name), words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` }]
  }
  const code = key as DutyCode
  const told = { ...base, code, name: name(`${duties[code].label}: ${duties[code].how}`) }
  const mark = it.marks.find(({ duty }) => duty === code)
  if (mark) return [{ ...told, mark, words: markWords(mark, due) }]
  const late = lateness(rules.calendar, it.today, due)
  return [{ ...told, late, words: lateWords(late, due, { name: 'Hạn' }) }]
}

function markWords({ result, on }: DutyMark, due: Day): string {
  if (result === 'not-owed') return `Không phải làm, ghi ${formatDay(on)}; lý do ở mục Diễn biến.`
  return `${on <= due ? 'Đúng hạn' : 'Quá hạn'}: làm ${formatDay(on)}, hạn ${formatDay(due)}.`
}
