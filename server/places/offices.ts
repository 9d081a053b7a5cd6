import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

export type Office = Pick<
  typeof unit.$inferSelect,
  'id' | 'name' | 'shortName' | 'areaCode' | 'deskAddress' | 'deskPhone' | 'deskHours'
>

const columns = {
  id: unit.id,
  name: unit.name,
  shortName: unit.shortName,
  areaCode: unit.areaCode,
  deskAddress: unit.deskAddress,
  deskPhone: unit.deskPhone,
  deskHours: unit.deskHours,
}
const receivesOn = (today: Day) =>
  and(
    eq(unit.receives, true),
    sql`${unit.validFrom} <= ${today}`,
    or(isNull(unit.validTo), sql`${unit.validTo} >= ${today}`),
  )
const depth = sql`(select count(*) from area_lineage l where l.code = ${unit.areaCode})`

/** The offices that receive petitions on this day, the one of the widest area first. */
export const receivingOffices = (db: Tx, today: Day): Promise<Office[]> =>
  db.select(columns).from(unit).where(receivesOn(today)).orderBy(depth, unit.areaCode)

/** An office by its id, with its desk. */
export const officeOfUnit = (ctx: Ctx, id: string): Promise<Office | undefined> =>
  tx(ctx, async (db) => {
    const [found] = await db.select(columns).from(unit).where(eq(unit.id, id))
    return found
  })

/** The office that receives petitions about this area of today: its own, or the nearest above it. */
export async function officeFor(db: Tx, areaCode: string, today: Day): Promise<Office | undefined> {
  const above = sql`${unit.areaCode} in (select l.ancestor_code from area_lineage l join area a on a.code = l.code
    where l.code = ${areaCode} and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today}))`
  const [nearest] = await db
    .select(columns)
    .from(unit)
    .where(and(receivesOn(today), above))
    .orderBy(sql`${depth} desc`)
    .limit(1)
  return nearest
}
