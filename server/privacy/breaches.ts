import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { breach } from '#db/schema/privacy.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import {
  notifyBy,
  type RecordBreach,
  refusalToRecord,
  refusalToStep,
  type StepBreach,
} from '#domain/privacy/breach.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { unitsWithin } from '#server/privacy/units-within.ts'

export type BreachRow = typeof breach.$inferSelect
export type BreachLine = { breach: BreachRow; unitName: string; recordedTitle: string }

const shown = 100

/** Incidents in the actor's offices, those that run first, newest first. */
export const listBreaches = (ctx: Ctx): Promise<BreachLine[]> => tx(ctx, (db) => linesOf(db, ctx))

/** How many are not ended. */
export function countBreaches(ctx: Ctx): Promise<number> {
  if (!can(ctx.actor, 'privacy.read')) return Promise.resolve(0)
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(breach)
      .where(and(isNull(breach.closedAt), unitsWithin(ctx.actor, 'privacy.read', breach.unitId)))
    return found?.count ?? 0
  })
}

/** One incident; absent and out of reach look the same. */
export async function findBreach(ctx: Ctx, id: string): Promise<BreachLine | undefined> {
  if (!isId(id)) return undefined
  return tx(ctx, async (db) => (await linesOf(db, ctx, id))[0])
}

async function linesOf(db: Tx, ctx: Ctx, id?: string): Promise<BreachLine[]> {
  const rows = await db
    .select({ breach, unitName: unit.shortName, recordedTitle: person.title })
    .from(breach)
    .innerJoin(unit, eq(unit.id, breach.unitId))
    .innerJoin(person, eq(person.id, breach.recordedBy))
    .where(and(id ? eq(breach.id, id) : undefined, unitsWithin(ctx.actor, 'privacy.read', breach.unitId)))
    .orderBy(sql`${breach.closedAt} is not null`, desc(breach.foundAt))
    .limit(shown)
  return rows
}

/** Offices in which this person may write an incident down. */
export function breachUnits(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return tx(ctx, (db) =>
    db
      .select({ id: unit.id, name: unit.shortName })
      .from(unit)
      .where(and(isNull(unit.validTo), unitsWithin(ctx.actor, 'privacy.manage', unit.id)))
      .orderBy(unit.name)
      .limit(300),
  )
}

/**
 * Writes an incident down; its 72 hours run from when it was found out (Điều 23 Luật Bảo vệ dữ liệu cá nhân).
 * @returns its id @throws Refusal breach.future, breach.unit
 */
export function recordBreach(ctx: Ctx, input: RecordBreach): Promise<string> {
  return tx(ctx, async (db) => {
    if (ctx.actor.kind !== 'person' || !can(ctx.actor, 'privacy.manage')) throw new NotFound()
    const [office] = await db
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.id, input.unitId), unitsWithin(ctx.actor, 'privacy.manage', unit.id)))
    if (!office) {
      const sentence = 'Cơ quan này không thuộc phạm vi ông/bà phụ trách. Chọn lại.'
      throw new Refusal('breach.unit', sentence, { unitId: sentence })
    }
    const refusal = refusalToRecord(input, ctx.at)
    if (refusal) throw refusal
    const id = newId()
    await db.insert(breach).values({
      ...input,
      ...{ id, notifyDueAt: notifyBy(input.foundAt), recordedAt: ctx.at, recordedBy: ctx.actor.personId },
    })
    await record(db, ctx, { type: 'breach.recorded', payload: { breachId: id, unitId: office.id } })
    return id
  })
}

const columns = {
  notify: (at: Date, note: string) => ({ notifiedAt: at, notifiedNote: note }),
  tell: (at: Date, note: string) => ({ toldAt: at, toldNote: note }),
  close: (at: Date, note: string) => ({ closedAt: at, closedNote: note }),
} as const

/** Writes down a step that was taken about an incident. @throws NotFound · Refusal breach.step */
export function stepBreach(ctx: Ctx, id: string, input: StepBreach): Promise<void> {
  return tx(ctx, async (db) => {
    if (!isId(id)) throw new NotFound()
    const [row] = await db
      .select()
      .from(breach)
      .where(and(eq(breach.id, id), unitsWithin(ctx.actor, 'privacy.manage', breach.unitId)))
      .for('update')
    if (!row) throw new NotFound()
    const refusal = refusalToStep(row, input.step)
    if (refusal) throw refusal
    await db.update(breach).set(columns[input.step](ctx.at, input.note)).where(eq(breach.id, id))
    await record(db, ctx, {
      type: 'breach.step',
      payload: { breachId: id, unitId: row.unitId, step: input.step },
    })
  })
}
