import { and, asc, between, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { dialogueArrival, dialogueHeadcount, dialogueRegistration } from '#db/schema/dialogue-registering.ts'
import { dialogue, dialogueSite } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type AddHeads,
  type CheckIn,
  freeNow,
  noCodeTyped,
  noSuchCode,
  refusalOfDay,
  refusalOfRoom,
} from '#domain/dialogues/check-in.ts'
import { readCode } from '#domain/petitions/secret-code.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { fold } from '#domain/search/fold.ts'
import { addDays, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, dialoguesWithin } from '#server/dialogues/dialogue-row.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadReach } from '#server/reach.ts'
import { personOf } from '#server/reception/desk.ts'
import { heldDialogue } from './registrants.ts'

export type Arrived = { seat: number; persons: number; at: Date; wasThere: boolean }
type Registration = Pick<typeof dialogueRegistration.$inferSelect, 'id' | 'state' | 'persons' | 'siteId'>

/** Somebody comes in today. Two desks at once with one person count them once; each is told the same seat. */
export function checkIn(ctx: Ctx, number: string, input: CheckIn): Promise<Arrived> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    const refusal = refusalOfDay(row, dayOf(ctx.at))
    if (refusal) throw refusal
    if (input.how === 'code' && !input.code) throw noCodeTyped()
    return arrive(db, ctx, row, input, { at: ctx.at })
  })
}

type How = { at: Date; joinedAt?: Date }

/** Writes who came, once; what a device kept is written also where all seats are taken: they are inside. */
export async function arrive(db: Tx, ctx: Ctx, row: DialogueRow, input: CheckIn, how: How): Promise<Arrived> {
  const registration = await registrationOf(db, row, input)
  const key = registration ? `arrival ${registration.id}` : `arrival ${input.id}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  const before = await arrivedBefore(db, row, input.id, registration?.id)
  if (before) return { ...before, wasThere: true }
  const [site] = await db
    .select()
    .from(dialogueSite)
    .where(and(eq(dialogueSite.id, input.site), eq(dialogueSite.dialogueId, row.id)))
    .for('update')
  if (!site) throw fieldRefusal('checkin.site', 'site', 'Điểm họp này không còn. Chọn một điểm khác.')
  const persons = input.persons ?? registration?.persons ?? 1
  if (!how.joinedAt) {
    const rooms = await roomsOf(db, row.id)
    const here = rooms.find((one) => one.siteId === site.id)
    const hasBegun = begun(row, ctx.at)
    const refusal =
      here &&
      refusalOfRoom(here, {
        ...{
          persons,
          hasBegun,
          hasSeat: registration?.state === 'seated' && registration.siteId === site.id,
        },
        elsewhere: rooms
          .filter((one) => one !== here)
          .map((one) => ({ place: one.place, free: freeNow(one, hasBegun) })),
      })
    if (refusal) throw refusal
  }
  const [next] = await db
    .select({
      seat: sql<number>`coalesce(max(${dialogueArrival.seat} + ${dialogueArrival.persons}), 1)::int`,
    })
    .from(dialogueArrival)
    .where(eq(dialogueArrival.siteId, site.id))
  const seat = next?.seat ?? 1
  await db.insert(dialogueArrival).values({
    ...{ id: input.id, dialogueId: row.id, unitId: row.unitId, siteId: site.id, persons, seat },
    ...{ registrationId: registration?.id ?? null, by: personOf(ctx), at: how.at, joinedAt: how.joinedAt },
  })
  return { seat, persons, at: how.at, wasThere: false }
}

/** Until it begins, who registered keeps their seat. */
const begun = ({ day, fromTime }: DialogueRow, at: Date): boolean => {
  if (!day || !fromTime) return true
  const [hour = '0', minute = '0'] = fromTime.split(':')
  return at.getTime() >= startOfDay(day).getTime() + (Number(hour) * 60 + Number(minute)) * 60_000
}

const columns = {
  ...{ id: dialogueRegistration.id, state: dialogueRegistration.state },
  ...{ persons: dialogueRegistration.persons, siteId: dialogueRegistration.siteId },
}

/** The registration that a code or a line of the list names; undefined for who did not register. */
async function registrationOf(db: Tx, row: DialogueRow, input: CheckIn): Promise<Registration | undefined> {
  if (!input.code && !input.registration) return undefined
  const read = readCode(input.code)
  if (!input.registration && !read.ok) throw noSuchCode()
  const is = input.registration
    ? eq(dialogueRegistration.id, input.registration)
    : eq(dialogueRegistration.codeHash, hashOfCode(read.ok ? read.code : ''))
  const [found] = await db
    .select(columns)
    .from(dialogueRegistration)
    .where(and(is, eq(dialogueRegistration.dialogueId, row.id), ne(dialogueRegistration.state, 'cancelled')))
  if (!found) throw noSuchCode()
  return found
}

async function arrivedBefore(db: Tx, row: DialogueRow, id: string, registrationId: string | undefined) {
  const { seat, persons, at } = dialogueArrival
  const [found] = await db
    .select({ seat, persons, at })
    .from(dialogueArrival)
    .where(
      and(
        eq(dialogueArrival.dialogueId, row.id),
        registrationId ? eq(dialogueArrival.registrationId, registrationId) : eq(dialogueArrival.id, id),
      ),
    )
  return found
}

export type Room = {
  siteId: string
  place: string
  seats: number
  arrived: number
  walkIns: number
  /** Persons who have a seat and are not there yet. */
  reserved: number
}

/** How full each site is at this moment: those who came, with and without registering, and those still expected. */
async function roomsOf(db: Tx, dialogueId: string): Promise<Room[]> {
  const rows = await db.execute<Room>(sql`
    select s.id as "siteId", s.place, s.seats,
      coalesce((select sum(a.persons) from dialogue_arrival a where a.site_id = s.id), 0)::int as arrived,
      coalesce((select sum(a.persons) from dialogue_arrival a where a.site_id = s.id and a.registration_id is null), 0)::int as "walkIns",
      coalesce((select sum(r.persons) from dialogue_registration r where r.site_id = s.id and r.state = 'seated'
        and not exists (select 1 from dialogue_arrival a where a.registration_id = r.id)), 0)::int as reserved
    from dialogue_site s where s.dialogue_id = ${dialogueId}::uuid order by s.position`)
  return [...rows]
}

/** Adds to the figures by sex, age and village; whose they are was never known here. */
export function addHeads(ctx: Ctx, number: string, input: AddHeads): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    const refusal = refusalOfDay(row, dayOf(ctx.at))
    if (refusal) throw refusal
    const [site] = await db
      .select({ id: dialogueSite.id })
      .from(dialogueSite)
      .where(and(eq(dialogueSite.id, input.site), eq(dialogueSite.dialogueId, row.id)))
    if (!site) throw new NotFound()
    const { siteId, sex, age, village } = dialogueHeadcount
    await db
      .insert(dialogueHeadcount)
      .values({
        ...{ siteId: site.id, unitId: row.unitId, sex: input.sex, age: input.age },
        ...{ village: input.village, persons: input.count },
      })
      .onConflictDoUpdate({
        target: [siteId, sex, age, village],
        set: { persons: sql`${dialogueHeadcount.persons} + ${input.count}` },
      })
  })
}

export type CheckInPage = NonNullable<Awaited<ReturnType<typeof checkInOf>>>

/** What a desk at the door needs; `name` finds those of the list who are not there yet. */
export function checkInOf(ctx: Ctx, number: string, name: string) {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    if (!row.announcedOn) throw new NotFound()
    const heads = await db
      .select()
      .from(dialogueHeadcount)
      .innerJoin(dialogueSite, eq(dialogueSite.id, dialogueHeadcount.siteId))
      .where(eq(dialogueSite.dialogueId, row.id))
      .then((rows) => rows.map((one) => one.dialogue_headcount))
    const last = await db
      .select({
        seat: dialogueArrival.seat,
        persons: dialogueArrival.persons,
        at: dialogueArrival.at,
        siteId: dialogueArrival.siteId,
      })
      .from(dialogueArrival)
      .where(eq(dialogueArrival.dialogueId, row.id))
      .orderBy(desc(dialogueArrival.at), desc(dialogueArrival.id))
      .limit(5)
    return {
      ...{ row, heads, last, rooms: await roomsOf(db, row.id) },
      found: name.trim() ? await expected(db, row.id, name) : undefined,
    }
  })
}

/** Those of the list who are not there yet and whose name or phone has these words. */
async function expected(db: Tx, dialogueId: string, typed: string) {
  const rows = await db
    .select({
      ...columns,
      ...{ name: dialogueRegistration.name, phone: dialogueRegistration.phone },
      ...{ village: dialogueRegistration.village, line: dialogueRegistration.line },
    })
    .from(dialogueRegistration)
    .leftJoin(dialogueArrival, eq(dialogueArrival.registrationId, dialogueRegistration.id))
    .where(
      and(
        eq(dialogueRegistration.dialogueId, dialogueId),
        ne(dialogueRegistration.state, 'cancelled'),
        isNull(dialogueArrival.id),
      ),
    )
    .orderBy(asc(dialogueRegistration.line))
  const words = fold(typed)
  const digits = typed.replace(/\D/g, '')
  return rows
    .filter((one) => fold(one.name).includes(words) || (digits.length >= 4 && one.phone.includes(digits)))
    .slice(0, 20)
}

/**
 * The dialogues of these days that the actor's office holds, in what everybody reads of them: for a desk's device;
 * those of so many days ago too, where something is still written down of them.
 */
export function doorDialogues(ctx: Ctx, back = 0) {
  return tx(ctx, async (db) => {
    const [today, soon] = [dayOf(ctx.at), addDays(dayOf(ctx.at), 3)]
    const rows = await db
      .select({ row: dialogue, siteId: dialogueSite.id, place: dialogueSite.place })
      .from(dialogue)
      .innerJoin(dialogueSite, eq(dialogueSite.dialogueId, dialogue.id))
      .where(
        and(
          dialoguesWithin(ctx),
          isNotNull(dialogue.announcedOn),
          between(dialogue.day, addDays(today, -back), soon),
        ),
      )
      .orderBy(asc(dialogue.day), asc(dialogue.number), asc(dialogueSite.position))
    const held = (await loadReach(db, ctx.actor))(['dialogue.prepare']).units
    const own = rows.filter(
      ({ row }) => held.includes(row.unitId) && !['postponed', 'cancelled'].includes(row.state),
    )
    return [...new Set(own.map(({ row }) => row.number))].flatMap((number) => {
      const all = own.filter(({ row }) => row.number === number)
      const [first] = all
      if (!first?.row.day) return []
      const { topic, day } = first.row
      return [{ number, topic, day, sites: all.map(({ siteId, place }) => ({ id: siteId, place })) }]
    })
  })
}
