import { asc } from 'drizzle-orm'
import { calendarDay, fieldRule, kindRule, setting, timeLimit } from '#db/schema/rules.ts'
import type { Tx } from '#db/tx.ts'
import type { FieldRule, KindParts, KindRule, Question } from '#domain/petitions/kinds.ts'
import { buildCalendar, type Calendar } from '#domain/time/calendar.ts'
import type { LimitKey, TimeLimit } from '#domain/time/time-limits.ts'

export type Rules = {
  calendar: Calendar
  limits: TimeLimit[]
  settings: Map<string, string>
}

/** Every version of every kind, in the order of the list. A small table, read whole. */
export async function loadKinds(db: Tx): Promise<KindRule[]> {
  const rows = await db.select().from(kindRule).orderBy(asc(kindRule.position), asc(kindRule.label))
  return rows.map(({ parts, position: _, ...one }) => {
    const kind = { ...one, ...(parts as KindParts) }
    return { ...kind, clocks: { ...kind.clocks, until: one.validTo ?? undefined } }
  })
}

/** Every version of every field, in the order of the list. */
export async function loadFields(db: Tx): Promise<FieldRule[]> {
  const rows = await db.select().from(fieldRule).orderBy(asc(fieldRule.position), asc(fieldRule.label))
  return rows.map(({ questions, position: _, ...one }) => ({ ...one, questions: questions as Question[] }))
}

/** The calendar, the limits and the settings as they stand in the database. Small tables, read whole. */
export async function loadRules(db: Tx): Promise<Rules> {
  const days = await db.select().from(calendarDay).orderBy(asc(calendarDay.day))
  const limits = await db.select().from(timeLimit)
  const settings = await db.select().from(setting)
  return {
    calendar: buildCalendar(days),
    limits: limits.map((one) => ({
      ...one,
      key: one.key as LimitKey,
      matter: one.matter ?? undefined,
      validTo: one.validTo ?? undefined,
    })),
    settings: new Map(settings.map((one) => [one.key, one.value])),
  }
}

/** A number among the settings. @throws Error when it is absent or not a number: a broken installation */
export function settingNumber(rules: Rules, key: string): number {
  const value = Number(rules.settings.get(key))
  if (!Number.isFinite(value)) throw new Error(`setting ${key} is not a number`)
  return value
}
