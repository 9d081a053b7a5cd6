import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { unit } from '#db/schema/places.ts'
import { officeMonth } from '#db/schema/reports.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fieldWord } from '#domain/petitions/words.ts'
import { noTally, shownMonths, type Tally } from '#domain/reports/open-figures.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadFields } from '#server/places/rules.ts'

export type OfficeFigures = { unitId: string; code: string; name: string; tally: Tally }
/** The last twelve months of every office, and when they were counted. */
export type OpenFigures = { since: Day; countedAt: Date | null; offices: OfficeFigures[] }

/** The sums as SQL, named as the domain names them. */
export const tallyColumns = {
  received: sum(officeMonth.received),
  due: sum(officeMonth.due),
  missed: sum(officeMonth.missed),
  extended: sum(officeMonth.extended),
  disputed: sum(officeMonth.disputed),
  answered: sum(officeMonth.answered),
  explained: sum(officeMonth.explained),
  rated: sum(officeMonth.rated),
  satisfied: sum(officeMonth.satisfied),
} satisfies Record<keyof Tally, unknown>

function sum(column: AnyPgColumn) {
  return sql<number>`coalesce(sum(${column}), 0)::int`
}

/** Each office in the last twelve months, this one included. */
export function openFigures(ctx: Ctx): Promise<OpenFigures> {
  const months = shownMonths(dayOf(ctx.at))
  return tx(ctx, async (db) => {
    const offices = await db
      .select({ unitId: officeMonth.unitId, code: unit.code, name: unit.name, tally: tallyColumns })
      .from(officeMonth)
      .innerJoin(unit, eq(unit.id, officeMonth.unitId))
      .where(and(eq(officeMonth.field, '*'), inArray(officeMonth.month, months)))
      .groupBy(officeMonth.unitId, unit.code, unit.name)
      .orderBy(asc(unit.name))
    return { since: months[0] as Day, countedAt: await whenCounted(db), offices }
  })
}

/** A month, or a field, of one office. */
export type Part = { key: string; label: string; tally: Tally }
export type OfficeParts = {
  code: string
  name: string
  unitId: string
  months: Part[]
  fields: Part[]
  countedAt: Date | null
}

/** One office in the last twelve months, month by month and field by field; undefined where there is none. */
export function openFiguresOf(ctx: Ctx, code: string): Promise<OfficeParts | undefined> {
  const months = shownMonths(dayOf(ctx.at))
  return tx(ctx, async (db) => {
    const [office] = await db
      .select({ unitId: unit.id, code: unit.code, name: unit.name })
      .from(unit)
      .where(eq(unit.code, code))
    if (!office) return undefined
    const ofOffice = and(eq(officeMonth.unitId, office.unitId), inArray(officeMonth.month, months))
    const byMonth = await db
      .select({ key: officeMonth.month, tally: tallyColumns })
      .from(officeMonth)
      .where(and(ofOffice, eq(officeMonth.field, '*')))
      .groupBy(officeMonth.month)
    const byField = await db
      .select({ key: officeMonth.field, tally: tallyColumns })
      .from(officeMonth)
      .where(and(ofOffice, sql`${officeMonth.field} <> '*'`))
      .groupBy(officeMonth.field)
    if (byMonth.length === 0) return undefined
    const labelOf = await fieldLabels(db)
    const fields = byField.map((one) => ({ ...one, label: labelOf(one.key) }))
    return {
      ...office,
      countedAt: await whenCounted(db),
      months: months.map((month) => ({
        key: month,
        label: `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`,
        tally: byMonth.find((one) => one.key === month)?.tally ?? noTally(),
      })),
      fields: fields.sort(
        (a, b) => b.tally.received - a.tally.received || a.label.localeCompare(b.label, 'vi'),
      ),
    }
  })
}

/** What a field is called that figures are counted by. */
export async function fieldLabels(db: Tx): Promise<(field: string) => string> {
  const labels = new Map((await loadFields(db)).map((one) => [one.code as string, one.label]))
  return (field) => (field === '' ? 'Chưa phân lĩnh vực' : (labels.get(field) ?? fieldWord({ field })))
}

/** When the figures were last brought up to date. */
export async function whenCounted(db: Tx): Promise<Date | null> {
  const [row] = await db
    .select({ at: sql<string | null>`max(${officeMonth.countedAt})` })
    .from(officeMonth)
    .where(eq(officeMonth.field, '*'))
  return row?.at ? new Date(row.at) : null
}
