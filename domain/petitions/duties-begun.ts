import type { ClockRules } from '#domain/petitions/clocks.ts'
import type { DutyCode, DutyMark } from '#domain/petitions/duties.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import type { Competence, Family, Source, State } from '#domain/petitions/words.ts'
import { computeDeadline, type Deadline } from '#domain/time/deadline.ts'
import { type LimitKey, limitIfAny } from '#domain/time/time-limits.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/dates.ts'

export type DutyFacts = {
  family: Family
  kind: string | null
  state: State
  competence: Competence | null
  source: Source
  /** Its office lies far away, where the law gives more time. */
  remote: boolean
  receivedAt: Date
  acceptedAt: Date | null
  /** When the decision or the conclusion was signed and went out. */
  answeredAt: Date | null
  /** When the subordinate that is overdue was asked to report. */
  urgedAt?: Date
  /** Refused at a reception in writing, and when. */
  refusalNoticeDueOn?: Day | null
  closedAt?: Date | null
  /** The complainant took the first decision further: it does not take effect. */
  complainedAgain: boolean
  marks: readonly DutyMark[]
  today: Day
}

/** A limit of the law that began, and when. */
export type Begun = { key: LimitKey; at: Date }

/** Which limits of the law a petition has begun by what was decided on it. Opinions know but one. */
export function begunByLaw(it: DutyFacts, rules: ClockRules): Begun[] {
  if (it.refusalNoticeDueOn && it.closedAt) return [{ key: 'refuse.notice', at: it.closedAt }]
  if (it.family === 'opinion') return []
  const own = it.family === 'complaint' ? afterComplaint(it, rules) : afterDenunciation(it)
  return [...own, ...toForwarder(it)]
}

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

/** Điều 24, 29, 35, 36, 38, 40 Luật Tố cáo. */
function afterDenunciation(it: DutyFacts): Begun[] {
  const list: Begun[] = []
  // At the door, once it is clear whose it is: until it is passed on, or the subordinate is urged.
  if (it.state === 'TRIAGED' && it.competence === 'OUTSIDE') {
    list.push({ key: 'tc.transfer', at: it.receivedAt })
  }
  if (it.state === 'TRIAGED' && it.competence === 'SUBORDINATE') {
    list.push({ key: 'tc.overdue.request', at: it.receivedAt })
  }
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
export const effectiveOn = (waits: Deadline): Day => addDays(waits.due, 1)
