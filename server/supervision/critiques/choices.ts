import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type CritiqueRow, ownUnits } from './critique-row.ts'
import { draftingOffices } from './send-draft.ts'

/** In whose name somebody sends a draft. */
export function sendChoices(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const own = ownUnits(ctx, 'critique.answer')
    if (own.length === 0) return []
    return db
      .select({ value: unit.id, label: unit.name })
      .from(unit)
      .where(inArray(unit.id, own))
      .orderBy(unit.name)
  })
}

/** In whose name the Front picks a draft, and of which offices. */
export function pickChoices(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const own = ownUnits(ctx, 'critique.write')
    const fronts =
      own.length === 0
        ? []
        : await db.select({ value: unit.id, label: unit.name }).from(unit).where(inArray(unit.id, own))
    const offices = await draftingOffices(db, own, dayOf(ctx.at))
    return { fronts, offices: offices.map(({ value, label }) => ({ value, label })) }
  })
}

/** Organisations and villages of whom the Front writes an opinion down. */
export function opinionChoices(ctx: Ctx, { frontId, areaCode }: Pick<CritiqueRow, 'frontId' | 'areaCode'>) {
  return tx(ctx, async (db) => ({
    organisations: await db
      .select({ value: unit.id, label: unit.name })
      .from(unit)
      .where(
        and(
          ...[eq(unit.parentId, frontId), eq(unit.kind, 'organisation')],
          or(isNull(unit.validTo), gte(unit.validTo, dayOf(ctx.at))),
        ),
      )
      .orderBy(unit.name),
    villages: await db
      .select({ value: area.code, label: area.name })
      .from(area)
      .where(
        and(
          sql`${area.code} in (select l.code from area_lineage l where l.ancestor_code = ${areaCode} and l.code <> ${areaCode})`,
          isNull(area.validTo),
        ),
      )
      .orderBy(asc(area.code)),
  }))
}
