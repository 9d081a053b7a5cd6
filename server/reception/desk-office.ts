import { eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { deskUnit } from '#server/reception/desk.ts'

/** The office whose desk this person sits at, as its papers name it. */
export function deskOffice(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const [office] = await db
      .select({
        name: unit.name,
        deskAddress: unit.deskAddress,
        deskPhone: unit.deskPhone,
        deskHours: unit.deskHours,
      })
      .from(unit)
      .where(eq(unit.id, await deskUnit(db, ctx, 'reception.record')))
    if (!office) throw new NotFound()
    return office
  })
}
