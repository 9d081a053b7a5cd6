import { and, eq, isNull } from 'drizzle-orm'
import { pause } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { answerCourse, lengthOf, movedByWorkingDays, movedDay } from '#domain/petitions/answer-course.ts'
import { pauseKinds } from '#domain/petitions/words.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { clockMoves } from '#server/petitions/clocks-of.ts'
import { loadRules } from '#server/places/rules.ts'

export type MovedDates = Pick<PetitionRow, 'answerDueOn' | 'dueOn'>

/** The pause of a petition that lasts. @throws Error when there is none: the state says there is */
export async function openPause(db: Tx, row: PetitionRow): Promise<typeof pause.$inferSelect> {
  const [found] = await db
    .select()
    .from(pause)
    .where(and(eq(pause.petitionId, row.id), isNull(pause.toOn)))
    .for('update')
  if (!found) throw new Error(`petition ${row.number} stands still without a pause`)
  return found
}

/**
 * Ends the pause that lasts and moves every running day by the days that were left out: the answer's limit
 * is counted anew from its start, the day of the work goes along and never past it.
 * @param goesOnOn the first day that counts again; never later than the day after the pause's cap
 * @returns the moved days, and how many days were left out
 */
export async function endPause(
  db: Tx,
  row: PetitionRow,
  goesOnOn: Day,
): Promise<{ dates: MovedDates; days: number }> {
  const it = await openPause(db, row)
  const wished = addDays(goesOnOn, -1)
  const last = it.capOn && it.capOn < wished ? it.capOn : wished
  // begun and ended on one day: the day before the first says that nothing was left out
  const toOn = last < it.fromOn ? addDays(it.fromOn, -1) : last
  await db.update(pause).set({ toOn }).where(eq(pause.id, it.id))
  const span = { from: it.fromOn, to: toOn, reason: pauseKinds[it.kind] }
  const days = lengthOf(span)
  if (days === 0) return { dates: { answerDueOn: row.answerDueOn, dueOn: row.dueOn }, days }
  return { dates: await movedDates(db, row, span), days }
}

async function movedDates(
  db: Tx,
  row: PetitionRow,
  span: { from: Day; to: Day; reason: string },
): Promise<MovedDates> {
  const rules = await loadRules(db)
  const { calendar } = rules
  if (row.answeredAt) {
    // What came back is counted in working days, and the answer's limit was met.
    return {
      answerDueOn: row.answerDueOn,
      dueOn: row.dueOn && movedByWorkingDays(calendar, row.dueOn, [span]),
    }
  }
  const { clocks, remote, pauses, extensions } = await clockMoves(db, row)
  const due = row.answerDueOn
  const before = pauses.filter((one) => one.from !== span.from || one.to !== span.to)
  const unmoved = answerCourse(row, { clocks, remote }, rules, before, extensions)?.due
  const counted = answerCourse(row, { clocks, remote }, rules, pauses, extensions)?.due
  // A calendar that changed since does not move a day that was already told: only the pause does.
  const answerDueOn = due && (counted && unmoved === due ? counted : movedDay(calendar, due, [span]))
  const dueOn = row.dueOn && movedDay(calendar, row.dueOn, [span])
  const within = row.dueOn && due && row.dueOn <= due
  return { answerDueOn, dueOn: within && dueOn && answerDueOn && dueOn > answerDueOn ? answerDueOn : dueOn }
}
