import type postgres from 'postgres'
import { scopeRows } from '#domain/people/permissions.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'

/** Settings of a new installation; an administrator may change each. */
const settings: Record<string, string> = {
  clarity: 'person,task,deadline,accountability,output',
  'body.min': '40',
  'body.max': '4000',
}

/**
 * Writes what the law and the permission table give. Rows that an administrator may change are
 * only added, never overwritten; the copy of the permission table is replaced whole.
 */
export async function syncReference(sql: postgres.Sql): Promise<void> {
  await sql`delete from role_scope`
  await sql`insert into role_scope ${sql(scopeRows(), 'role', 'permission', 'scope')}`
  const days = calendarDays.map((one) => ({
    day: one.day,
    kind: one.kind,
    name: one.name,
    legal_ref: one.legalRef,
    provisional: one.provisional ?? false,
  }))
  await sql`insert into calendar_day ${sql(days)} on conflict (day) do nothing`
  const limits = timeLimits.map((one) => ({
    key: one.key,
    valid_from: one.validFrom ?? '1900-01-01',
    valid_to: one.validTo ?? null,
    name: one.name,
    limit: one.limit,
    unit: one.unit,
    starts_with: one.startsWith,
    article: one.article,
    is_unit_rule: one.isUnitRule,
    matter: one.matter ?? null,
  }))
  await sql`insert into time_limit ${sql(limits)} on conflict (key, valid_from) do nothing`
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value }))
  await sql`insert into setting ${sql(rows)} on conflict (key) do nothing`
}
