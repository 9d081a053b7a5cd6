import type { Day } from '#lib/dates.ts'

/** cd: calendar days. wd: working days. */
export type DayUnit = 'cd' | 'wd'

/** Known to the code; an administrator adds limits of further kinds under `kind.<code>.…`. */
export type LimitKey =
  | 'intake.triage'
  | 'intake.notify'
  | 'knpa.reply'
  | 'kn1.accept'
  | 'kn1.resolve'
  | 'kn1.resolve.remote'
  | 'kn1.resolve.complex'
  | 'kn1.resolve.complex.remote'
  | 'kn2.file'
  | 'kn2.file.remote'
  | 'kn2.accept'
  | 'kn2.resolve'
  | 'kn2.resolve.remote'
  | 'kn2.resolve.complex'
  | 'kn2.resolve.complex.remote'
  | 'kn.statute'
  | 'kn.suspend.send'
  | 'kn.dialogue.invite'
  | 'tc.initial'
  | 'tc.transfer'
  | 'tc.resolve'
  | 'tc.extend'
  | 'tc.suspend.send'
  | 'reg.forward'
  | 'reg.answer'
  | 'transfer.receive'
  | 'progress.note'
  | 'pause.cap'
  | 'extend.once'
  | 'escalate.after'
  | 'prereg.keep'
  | 'store.filed'
  | 'refuse.notice'
  | 'confirm.silence'
  | 'dispute.head-reply'
  | 'redo.first'
  | `kind.${string}`

export type TimeLimit = {
  key: LimitKey
  /** What people call the date this limit gives. */
  name: string
  limit: number
  unit: DayUnit
  /** The event the clock starts with, as it reads after "Bắt đầu:". */
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
