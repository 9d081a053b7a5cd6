import { and, desc, eq, exists, gte, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { dialogue, dialogueChair } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import type { CalendarEntry } from '#domain/dialogues/ical.ts'
import { isOff } from '#domain/dialogues/life.ts'
import type { Actor } from '#domain/people/actor.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { isNumber } from './dialogue-row.ts'
import { type ListedDialogue, stepsOf, withParts } from './find-dialogue.ts'

/** What everybody reads, asked for as everybody, whoever looks. */
type Everybody = Ctx<Extract<Actor, { kind: 'public' }>>

/** How long what was held stays in the list and in calendars that people follow. */
export const keptDays = 366

const announced = (db: Tx) =>
  db.select({ row: dialogue, office: unit.name }).from(dialogue).innerJoin(unit, eq(unit.id, dialogue.unitId))

const told = (from: Day) => and(isNotNull(dialogue.announcedOn), gte(dialogue.day, from))

/** Every announced dialogue of the last year and to come, the latest first. */
export function publicDialogues(ctx: Everybody): Promise<ListedDialogue[]> {
  return tx(ctx, async (db) => {
    const from = addDays(dayOf(ctx.at), -keptDays)
    return withParts(db, ctx, await announced(db).where(told(from)).orderBy(desc(dialogue.day)))
  })
}

/** The nearest few that are still going to be held. */
export function nextDialogues(ctx: Everybody, most: number): Promise<ListedDialogue[]> {
  return tx(ctx, async (db) => {
    const coming = and(told(dayOf(ctx.at)), inArray(dialogue.state, ['announced', 'in_progress']))
    return withParts(db, ctx, await announced(db).where(coming).orderBy(dialogue.day).limit(most))
  })
}

export type PublicDialogue = NonNullable<Awaited<ReturnType<typeof publicDialogue>>>

/** One announced dialogue with what became otherwise since people were told; it stays for good. */
export function publicDialogue(ctx: Everybody, number: string) {
  return tx(ctx, async (db) => {
    if (!isNumber(number)) return undefined
    const rows = await announced(db).where(and(isNotNull(dialogue.announcedOn), eq(dialogue.number, number)))
    const [found] = await withParts(db, ctx, rows)
    if (!found) return undefined
    const { code } = await codeOf(db, found.unitId)
    return { ...found, code, steps: (await stepsOf(db, found.id)).filter(({ shown }) => shown) }
  })
}

async function codeOf(db: Tx, unitId: string): Promise<{ code: string }> {
  const [office] = await db.select({ code: unit.code }).from(unit).where(eq(unit.id, unitId))
  return { code: office?.code ?? '' }
}

/** The office of this code with the dialogues that it holds or chairs, for a calendar that people follow. */
export function dialoguesOfOffice(ctx: Everybody, code: string) {
  return tx(ctx, async (db) => {
    const [office] = await db.select({ id: unit.id, name: unit.name }).from(unit).where(eq(unit.code, code))
    if (!office) return undefined
    const chairs = db
      .select({ one: sql`1` })
      .from(dialogueChair)
      .where(and(eq(dialogueChair.dialogueId, dialogue.id), eq(dialogueChair.unitId, office.id)))
    const from = addDays(dayOf(ctx.at), -keptDays)
    const rows = await announced(db)
      .where(and(told(from), or(eq(dialogue.unitId, office.id), exists(chairs))))
      .orderBy(desc(dialogue.day))
    return { name: office.name, dialogues: await withParts(db, ctx, rows) }
  })
}

/** As calendars keep it. */
export function calendarEntry(it: ListedDialogue): CalendarEntry {
  const { number, topic, office, programme, howToJoin, sequence, changedAt } = it
  return {
    ...{ number, topic, office, programme, howToJoin, sequence, changedAt },
    ...{ day: it.day ?? it.wishedOn, fromTime: it.fromTime ?? '08:00', toTime: it.toTime ?? '11:00' },
    ...{ chairs: it.chairs.map(({ title }) => title), places: it.sites.map(siteWords) },
    isCancelled: isOff(it),
  }
}
