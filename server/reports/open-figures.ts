import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { openFigure } from '#db/schema/reports.ts'
import { tx } from '#db/tx.ts'
import type { Counted } from '#domain/reports/measures.ts'
import { type OpenCode, openCodes, openMonths } from '#domain/reports/open-figures.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

export type OfficeFigures = { unitId: string; name: string; figures: Record<OpenCode, Counted> }
export type OpenFigures = { since: Day; countedAt: Date | null; offices: OfficeFigures[] }

/** The first day of the month so many months before. */
function monthBefore(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** Counts a month and the one before anew. Runs as the job 'count-figures', once a night. */
export function countOpenFigures(ctx: Ctx, months = 2): Promise<void> {
  return tx(ctx, async (db) => {
    for (let back = 0; back < months; back++) {
      await db.execute(sql`select acl.count_open_figures(${monthBefore(dayOf(ctx.at), back)}::date)`)
    }
  })
}

/** What every office did in the last twelve months, this one included. */
export function openFigures(ctx: Ctx): Promise<OpenFigures> {
  const since = monthBefore(dayOf(ctx.at), openMonths - 1)
  return tx(ctx, async (db) => {
    const rows = await db
      .select({
        unitId: openFigure.unitId,
        name: unit.name,
        code: openFigure.code,
        numerator: sql<number>`sum(${openFigure.numerator})::int`,
        denominator: sql<number | null>`sum(${openFigure.denominator})::int`,
        countedAt: sql<string>`max(${openFigure.countedAt})`,
      })
      .from(openFigure)
      .innerJoin(unit, eq(unit.id, openFigure.unitId))
      .where(and(gte(openFigure.month, since)))
      .groupBy(openFigure.unitId, unit.name, openFigure.code)
      .orderBy(asc(unit.name))
    const offices = new Map<string, OfficeFigures>()
    for (const { unitId, name, code, numerator, denominator } of rows) {
      const known = openCodes.find((one) => one === code)
      const office = offices.get(unitId) ?? { unitId, name, figures: none() }
      if (known) office.figures[known] = { numerator, denominator }
      offices.set(unitId, office)
    }
    const newest = rows.map((one) => Date.parse(one.countedAt)).sort((a, b) => b - a)[0]
    return {
      since,
      countedAt: newest === undefined ? null : new Date(newest),
      offices: [...offices.values()],
    }
  })
}

const none = () =>
  Object.fromEntries(
    openCodes.map((code) => [code, { numerator: 0, denominator: code === 'received' ? null : 0 }]),
  ) as Record<OpenCode, Counted>
