import type postgres from 'postgres'
import { dutySettings } from '#domain/dialogues/duties.ts'
import { scopeRows } from '#domain/people/permissions.ts'
import { alwaysSince, shippedKinds } from '#domain/petitions/kinds.ts'
import { fields } from '#domain/petitions/words.ts'
import { quotas } from '#domain/reception/quotas.ts'
import { terms as retentionTerms } from '#domain/retention/terms.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import { warningSettings } from '#domain/warnings/thresholds.ts'

/** Settings of a new installation; an administrator may change each. */
const settings: Record<string, string> = {
  clarity: 'person,task,deadline,accountability,output',
  'body.min': '40',
  'body.max': '4000',
  'group.from': '5',
  'vault.minutes': '30',
  'offline.days': '3',
  'retention.wait': '30',
  ...Object.fromEntries(Object.entries(warningSettings).map(([key, value]) => [key, String(value)])),
  'unread.days': '3',
  ...Object.fromEntries(Object.entries(dutySettings).map(([key, value]) => [key, String(value)])),
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
    bound: one.bound ?? 'within',
    starts_with: one.startsWith,
    article: one.article,
    is_unit_rule: one.isUnitRule,
    matter: one.matter ?? null,
  }))
  await sql`insert into time_limit ${sql(limits)} on conflict (key, valid_from) do nothing`
  const duties = quotas.map((one) => ({
    receiver: one.receiver,
    valid_from: one.validFrom,
    valid_to: one.validTo ?? null,
    period: one.period,
    days: one.days,
    article: one.article,
  }))
  await sql`insert into reception_quota ${sql(duties)} on conflict (receiver, valid_from) do nothing`
  const kept = retentionTerms.map((one) => ({
    subject: one.subject,
    valid_from: one.validFrom,
    years: one.years,
    article: one.article,
  }))
  await sql`insert into retention_term ${sql(kept)} on conflict (subject, valid_from) do nothing`
  await syncKinds(sql)
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value }))
  await sql`insert into setting ${sql(rows)} on conflict (key) do nothing`
}

/** As one JSON text each: the client that runs migrations passes parameters on as they are. */
async function syncKinds(sql: postgres.Sql): Promise<void> {
  const kinds = shippedKinds.map((one, position) => {
    const { family, steps, clocks, outcomes, papers, questions } = one
    return { ...one, position: 10 * position, parts: { family, steps, clocks, outcomes, papers, questions } }
  })
  await sql`
    insert into kind_rule (code, valid_from, valid_to, label, hint, offered, restricted, stop_message, parts, position)
    select code, "validFrom", "validTo", label, hint, offered, restricted, "stopMessage", parts, position
    from jsonb_to_recordset(${JSON.stringify(kinds)}::text::jsonb) as kind (code text, "validFrom" date,
      "validTo" date, label text, hint text, offered boolean, restricted boolean, "stopMessage" text, parts jsonb,
      position int)
    on conflict (code, valid_from) do nothing`
  const about = Object.entries(fields).map(([code, label], at) => ({ code, label, position: 10 * at }))
  await sql`
    insert into field_rule (code, valid_from, label, questions, position)
    select code, ${alwaysSince}, label, '[]', position
    from jsonb_to_recordset(${JSON.stringify(about)}::text::jsonb) as field (code text, label text, position int)
    on conflict (code, valid_from) do nothing`
}
