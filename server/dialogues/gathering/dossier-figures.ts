import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { DossierFigures } from '#domain/papers/dossier.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldWord } from '#domain/petitions/words.ts'
import { type MeasureCode, measureOf, share } from '#domain/reports/measures.ts'
import { cellWords, openCell, openLabel, shareWords } from '#domain/reports/open-figures.ts'
import { addDays, addYears, type Day, formatNumber, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { countMeasures } from '#server/reports/count-measures.ts'
import { openFigures } from '#server/reports/open-figures.ts'
import { petitionsWithin } from '#server/scope.ts'
import { type DialogueRow, placeOfOffice } from '../dialogue-row.ts'

const shown: MeasureCode[] = ['received', 'settled-on-time', 'late', 'open']

/** The place in the last twelve months: what the actor reads of petitions, or else what everybody may see. */
export async function figuresOf(ctx: Ctx, row: DialogueRow, today: Day): Promise<DossierFigures | null> {
  const since = addDays(addYears(today, -1), 1)
  const reads = await tx(ctx, async (db) =>
    can(ctx.actor, 'petition.read', await placeOfOffice(db, row.unitId)),
  )
  if (!reads) {
    const { since: from, offices } = await openFigures(ctx)
    const own = offices.find(({ unitId }) => unitId === row.unitId)
    if (!own) return null
    const rows = (['received', 'due', 'missed'] as const).map((code) => {
      const cell = openCell(code, own.tally)
      const percent = shareWords(cell)
      return { label: openLabel(code), value: `${cellWords(cell)}${percent && ` (${percent})`}` }
    })
    return { since: from, rows, fields: [] }
  }
  const counted = await countMeasures(ctx, row.unitId, { from: since, to: today })
  const rows = shown.map((code) => {
    const { numerator, denominator } = counted[code]
    const percent = share(counted[code])
    const of =
      denominator !== null && percent !== null
        ? ` trên ${formatNumber(denominator)} (${formatNumber(percent)} %)`
        : ''
    return { label: measureOf(code).label, value: `${formatNumber(numerator)}${of}` }
  })
  const overdue = (['overdue-to-10', 'overdue-to-30', 'overdue-over-30'] as const).reduce(
    (n, code) => n + counted[code].numerator,
    0,
  )
  rows.push({ label: 'Đang giải quyết, quá hạn', value: formatNumber(overdue) })
  return { since, rows, fields: await tx(ctx, (db) => fieldsOf(db, ctx, row, since)) }
}

/** The fields that most petitions of the office are about. */
async function fieldsOf(db: Tx, { actor }: Ctx, row: DialogueRow, since: Day): Promise<[string, number][]> {
  const n = sql<number>`count(*)::int`
  const rows = await db
    .select({ field: petition.field, label: sql<string | null>`max(${petition.fieldLabel})`, n })
    .from(petition)
    .where(
      and(
        ...[eq(petition.unitId, row.unitId), gte(petition.receivedAt, startOfDay(since))],
        ...[sql`${petition.field} is not null`, petitionsWithin(actor, 'petition.read')],
      ),
    )
    .groupBy(petition.field)
    .orderBy(desc(n))
    .limit(8)
  return rows.map(({ field, label, n }) => [fieldWord({ field, fieldLabel: label }), n])
}
