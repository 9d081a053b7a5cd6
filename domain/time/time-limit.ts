import type { Day } from '#lib/dates.ts'

/** cd: calendar days. wd: working days. */
export type DayUnit = 'cd' | 'wd'

/**
 * What the number bounds. within: done so long after the event at the latest. before: done so long before
 * the event at the latest. least: it lasts so long from the event on, at least.
 */
export type Bound = 'within' | 'before' | 'least'

/** Limits that the law or this programme knows; each stands in domain/time/limits/. */
export type KnownLimitKey =
  | 'intake.triage'
  | 'intake.notify'
  | 'knpa.reply'
  | 'kn1.accept'
  | 'kn1.resolve'
  | 'kn1.resolve.remote'
  | 'kn1.resolve.complex'
  | 'kn1.resolve.complex.remote'
  | 'kn1.send'
  | 'kn2.file'
  | 'kn2.file.remote'
  | 'kn2.accept'
  | 'kn2.resolve'
  | 'kn2.resolve.remote'
  | 'kn2.resolve.complex'
  | 'kn2.resolve.complex.remote'
  | 'kn2.send'
  | 'kn.statute'
  | 'kn.publish'
  | 'kn.publish.meeting'
  | 'kn.publish.post'
  | 'kn.publish.web'
  | 'kn.effective'
  | 'kn.effective.remote'
  | 'kn.execute'
  | 'kn.discipline.accept'
  | 'kn.suspend.send'
  | 'kn.dialogue.invite'
  | 'tc.initial'
  | 'tc.initial.places'
  | 'tc.transfer'
  | 'tc.resolve'
  | 'tc.extend'
  | 'tc.suspend.send'
  | 'tc.notify'
  | 'tc.conclusion.send'
  | 'tc.handle'
  | 'tc.handle.report'
  | 'tc.publish'
  | 'tc.publish.post'
  | 'tc.publish.web'
  | 'tc.repeat'
  | 'tc.overdue.request'
  | 'tc.overdue.report'
  | 'tc.forwarder'
  | 'fwd.result'
  | 'refuse.notice'
  | 'sched.post'
  | 'online.notice'
  | 'online.trial'
  | 'dlg.notice'
  | 'dlg.notice.party'
  | 'dlg.notice.department'
  | 'dlg.result'
  | 'ldc.publish'
  | 'ldc.post'
  | 'ldc.loud'
  | 'ldc.comment'
  | 'supervision.reply'
  | 'supervision.plan'
  | 'front.reply'
  | 'situation.note'
  | 'critique.send'
  | 'critique.reply'
  | 'reg.forward'
  | 'reg.answer'
  | 'transfer.receive'
  | 'progress.note'
  | 'pause.cap'
  | 'extend.once'
  | 'escalate.after'
  | 'prereg.keep'
  | 'store.filed'
  | 'data.provide'
  | 'data.restrict'
  | 'data.delete'
  | 'data.extend'
  | 'confirm.silence'
  | 'dispute.head-reply'
  | 'redo.first'

/** An administrator adds limits of further kinds under `kind.<code>.…`. */
export type LimitKey = KnownLimitKey | `kind.${string}`

export type TimeLimit = {
  key: LimitKey
  /** What people call the date this limit gives. */
  name: string
  limit: number
  unit: DayUnit
  /** Left out where it is 'within', as most are. */
  bound?: Bound
  /** The event the clock starts with, as it reads after "Bắt đầu:"; for 'before', the day it is counted back from. */
  startsWith: string
  /** The law as people cite it; for a rule of the unit, what that rule is called. */
  article: string
  /** A rule of the unit where the law sets no number. */
  isUnitRule: boolean
  /** What the law sets no limit for; left out where that is the kind of petition itself. */
  matter?: string
  validFrom?: Day
  validTo?: Day
}

/** What a rule of the unit cites. */
export const UNIT_RULE = 'quy định của cơ quan'
