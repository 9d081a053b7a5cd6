import { eq, sql } from 'drizzle-orm'
import { absence } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { refusalToTell, type TellAbsence } from '#domain/people/absence.ts'
import type { Person } from '#domain/people/actor.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { colleaguesOf, peopleLed } from '#server/people/absences.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** Writes down days away and who stands in: one's own, or of somebody whose work one gives out. */
export function tellAbsence(ctx: Ctx<Person>, input: TellAbsence): Promise<void> {
  return tx(ctx, async (db) => {
    const personId = input.personId || ctx.actor.personId
    await lockPeople(db, personId, input.standInId)
    if (personId !== ctx.actor.personId && !(await peopleLed(db)).some(({ id }) => id === personId))
      throw new NotFound()
    const today = dayOf(ctx.at)
    const own = await db
      .select({ fromOn: absence.fromOn, toOn: absence.toOn })
      .from(absence)
      .where(sql`${absence.personId} = ${personId} and ${absence.endedAt} is null`)
    const refusal = refusalToTell(input, {
      today,
      own,
      colleagues: await colleaguesOf(db, personId, today),
    })
    if (refusal) throw refusal
    const { fromOn, toOn } = input
    const standInId = input.standInId || null
    await db
      .insert(absence)
      .values({ id: newId(), personId, fromOn, toOn, standInId, by: ctx.actor.personId, at: ctx.at })
    await record(db, ctx, { type: 'absence.told', payload: { personId, fromOn, toOn, standInId } })
  })
}

/** Back earlier, or not away after all. What was done meanwhile stays done. */
export function endAbsence(ctx: Ctx<Person>, absenceId: string): Promise<void> {
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(absence).where(eq(absence.id, absenceId)).for('update')
    if (!row) throw new NotFound()
    const led = await peopleLed(db)
    if (row.personId !== ctx.actor.personId && !led.some(({ id }) => id === row.personId))
      throw new NotFound()
    if (row.endedAt) return
    await db.update(absence).set({ endedAt: ctx.at }).where(eq(absence.id, row.id))
    const { personId, fromOn, toOn } = row
    await record(db, ctx, { type: 'absence.ended', payload: { personId, fromOn, toOn } })
  })
}
