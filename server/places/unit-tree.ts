import { asc, sql } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'

export type UnitLine = typeof unit.$inferSelect & {
  /** How deep it stands under its top. */
  depth: number
  areaName: string | null
  successorName: string | null
  /** In force on the day of the request. */
  current: boolean
}

/** All offices as a tree read from the top, those that ended included: old papers still name them. */
export async function listUnits(ctx: Ctx): Promise<UnitLine[]> {
  const [rows, areas] = await tx(ctx, async (db) => {
    const current = sql<boolean>`${unit.validFrom} <= acl.today() and (${unit.validTo} is null or ${unit.validTo} >= acl.today())`
    const found = await db.select({ unit, current }).from(unit).orderBy(asc(unit.validTo), asc(unit.name))
    return [found, await db.select({ code: area.code, name: area.name }).from(area)] as const
  })
  const areaNames = new Map(areas.map((one) => [one.code, one.name]))
  const names = new Map(rows.map((row) => [row.unit.id, row.unit.shortName]))
  const under = Map.groupBy(rows, (row) =>
    row.unit.parentId && names.has(row.unit.parentId) ? row.unit.parentId : '',
  )
  const lines: UnitLine[] = []
  const walk = (parent: string, depth: number): void => {
    for (const { unit: one, current } of under.get(parent) ?? []) {
      const areaName = one.areaCode ? (areaNames.get(one.areaCode) ?? null) : null
      const successorName = one.successorId ? (names.get(one.successorId) ?? null) : null
      lines.push({ ...one, depth, current, areaName, successorName })
      if (depth < 20) walk(one.id, depth + 1)
    }
  }
  walk('', 0)
  return lines
}

export type AreaLine = { code: string; name: string; current: boolean }

/** All areas, those in force first. */
export function listAreas(ctx: Ctx): Promise<AreaLine[]> {
  return tx(ctx, (db) => {
    const current = sql<boolean>`${area.validTo} is null or ${area.validTo} >= acl.today()`
    return db
      .select({ code: area.code, name: area.name, current })
      .from(area)
      .orderBy(asc(area.validTo), asc(area.code))
  })
}
