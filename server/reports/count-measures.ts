import { type SQL, sql } from 'drizzle-orm'
import { type Tx, tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { type Counted, type MeasureCode, measureCodes, type Period } from '#domain/reports/measures.ts'
import type { Ctx } from '#server/context.ts'
import { petitionsWithin } from '#server/scope.ts'

export type MeasuredUnit = Record<MeasureCode, Counted>

/**
 * All measures of the petitions that this person reads, received by one office or those below it. The
 * conditions say in SQL what domain/reports/measures.ts says; a test compares them petition by petition.
 */
export function countMeasures(ctx: Ctx, unitId: string, period: Period): Promise<MeasuredUnit> {
  return tx(ctx, async (db) => {
    const columns = measureCodes.flatMap((code) => {
      const { numerator, denominator } = conditions(period)[code]
      const n = sql`count(*) filter (where ${numerator})::int as ${sql.identifier(`${code} n`)}`
      const d = denominator
        ? sql`count(*) filter (where ${denominator})::int as ${sql.identifier(`${code} d`)}`
        : undefined
      return d ? [n, d] : [n]
    })
    const [row] = await db.execute<Record<string, number>>(sql`
      select ${sql.join(columns, sql`, `)} from ${measuredRows(period)}
      where ${petitionsWithin(ctx.actor, 'petition.read')}
        and petition.unit_id in (select unit_id from unit_lineage where ancestor_id = ${unitId}::uuid)`)
    return Object.fromEntries(
      measureCodes.map((code) => [
        code,
        { numerator: row?.[`${code} n`] ?? 0, denominator: row?.[`${code} d`] ?? null },
      ]),
    ) as MeasuredUnit
  })
}

/** The petitions that a measure counts, by number: every figure opens its rows. */
export function rowsOfMeasure(
  ctx: Ctx,
  code: MeasureCode,
  unitId: string,
  period: Period,
): Promise<string[]> {
  return tx(ctx, async (db) => numbersWhere(db, ctx, conditions(period)[code].numerator, unitId, period))
}

async function numbersWhere(
  db: Tx,
  ctx: Ctx,
  condition: SQL,
  unitId: string,
  period: Period,
): Promise<string[]> {
  const rows = await db.execute<{ number: string }>(sql`
    select petition.number from ${measuredRows(period)}
    where ${condition} and ${petitionsWithin(ctx.actor, 'petition.read')}
      and petition.unit_id in (select unit_id from unit_lineage where ancestor_id = ${unitId}::uuid)
    order by petition.number limit 2000`)
  return rows.map(({ number }) => number)
}

/**
 * Petitions that can count in a period, with the days that stand in other tables. What an office gave out at its own
 * conference is nothing that somebody brought to it.
 */
const measuredRows = ({ to }: Period): SQL => sql`
  (select * from petition where received_at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    and not (source = 'dialogue' and exists (select 1 from dialogue_turn t join dialogue d on d.id = t.dialogue_id
      where t.petition_id = petition.id and d.form = 'conference'))) as petition
  cross join lateral (
    select (petition.received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on,
      (select (min(a.issued_at) at time zone 'Asia/Ho_Chi_Minh')::date from answer a
        where a.petition_id = petition.id) as first_answered_on,
      exists (select 1 from sender_says s where s.petition_id = petition.id and s.word <> 'done') as reopened
  ) as m`

function conditions({ from, to }: Period): Record<MeasureCode, { numerator: SQL; denominator?: SQL }> {
  const received = sql`m.received_on between ${from} and ${to}
    and petition.intake_outcome is distinct from 'REFUSE_RECEPTION'`
  const answered = sql`m.first_answered_on between ${from} and ${to}`
  const isEnded = sql`petition.state in (select value from json_array_elements_text(${JSON.stringify(ended)}::json))`
  const open = sql`m.received_on <= ${to} and (m.first_answered_on is null or m.first_answered_on > ${to}) and not ${isEnded}`
  const late = sql`m.first_answered_on > petition.answer_due_on`
  const days = sql`greatest(0, coalesce(${to}::date - petition.answer_due_on, 0))`
  const due = sql`petition.answer_due_on between ${from} and ${to} and (m.first_answered_on is not null or not ${isEnded})`
  return {
    received: { numerator: received },
    'within-competence': {
      numerator: sql`${received} and petition.competence = 'WITHIN'`,
      denominator: received,
    },
    'settled-on-time': { numerator: sql`${answered} and (${late}) is not true`, denominator: answered },
    late: { numerator: sql`${answered} and (${late}) is true`, denominator: answered },
    due: { numerator: due },
    missed: { numerator: sql`${due} and (m.first_answered_on is null or ${late})`, denominator: due },
    extended: { numerator: sql`${received} and petition.extensions > 0`, denominator: received },
    open: { numerator: open },
    'overdue-to-10': { numerator: sql`${open} and ${days} between 1 and 10`, denominator: open },
    'overdue-to-30': { numerator: sql`${open} and ${days} between 11 and 30`, denominator: open },
    'overdue-over-30': { numerator: sql`${open} and ${days} > 30`, denominator: open },
    explained: { numerator: sql`${answered} and petition.outcome = 'explained'`, denominator: answered },
    reopened: { numerator: sql`${answered} and m.reopened`, denominator: answered },
    disputed: {
      numerator: sql`(petition.disputed_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from} and ${to}`,
    },
    satisfied: {
      numerator: sql`${answered} and petition.rating >= 4`,
      denominator: sql`${answered} and petition.rating is not null`,
    },
  }
}
