import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import {
  dialogueDoor,
  dialogueGuest,
  dialogueInvitation,
  dialogueRegistration,
} from '#db/schema/dialogue-registering.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { AddGuest } from '#domain/dialogues/guests.ts'
import { guestKinds, type PeopleAct, registrationStates, ways } from '#domain/dialogues/registering/words.ts'
import type { RegisterForSomebody, SetDoor } from '#domain/dialogues/registering.ts'
import { services } from '#domain/dialogues/words.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { fillNotice, type NoticeKey } from '#domain/notices.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { csv } from '#lib/csv.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  type DialogueRow,
  type Forms,
  mayThere,
  placeOfOffice,
  readRow,
  seenRow,
  sitesOf,
} from '#server/dialogues/dialogue-row.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { afterLeaving, type Registered, takeSeat } from './register.ts'
import { doorOf, needsOf, seatsOf } from './seats.ts'
import { meansJson } from './tell-registrants.ts'

/** The dialogue of this number, for who holds it. @throws NotFound, Refusal */
export async function heldDialogue(db: Tx, ctx: Ctx, number: string, forms?: Forms): Promise<DialogueRow> {
  const row = await seenRow(db, ctx, number, forms)
  await mayThere(db, ctx, row.unitId, 'dialogue.prepare')
  return row
}

/** The event of what the staff did; who it was about stands in no event. */
export const noteAct = (db: Tx, ctx: Ctx, row: DialogueRow, act: PeopleAct): Promise<void> =>
  record(db, ctx, { type: 'dialogue.people', payload: { dialogueId: row.id, number: row.number, act } })

export type People = NonNullable<Awaited<ReturnType<typeof peopleOf>>>

/** Who comes to a dialogue: figures for everybody who reads it, names for the office that holds it alone. */
export function peopleOf(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number)
    if (!row?.announcedOn) return undefined
    const isHolder = can(ctx.actor, 'dialogue.prepare', await placeOfOffice(db, row.unitId))
    const [sites, seats] = [await sitesOf(db, row.id), await seatsOf(db, row.id)]
    const [needs, door] = [await needsOf(db, row.id), await doorOf(db, row.id)]
    const named = isHolder ? await namedOf(db, row) : undefined
    const mayInvite =
      row.state === 'announced' && can(ctx.actor, 'dialogue.decide', await placeOfOffice(db, row.unitId))
    return { row, sites, seats, needs, door, named, mayInvite }
  })
}

const namedOf = async (db: Tx, row: DialogueRow) => ({
  registrations: await registrationsOf(db, row.id),
  guests: await guestsOf(db, row.id),
  calls: await callsOf(db, row.id),
  invitation: await lastInvitation(db, row.id),
})

const registrationsOf = (db: Tx, id: string) =>
  db
    .select()
    .from(dialogueRegistration)
    .where(and(eq(dialogueRegistration.dialogueId, id), ne(dialogueRegistration.state, 'cancelled')))
    .orderBy(asc(dialogueRegistration.siteId), asc(dialogueRegistration.line))

export const guestsOf = (db: Tx, id: string) =>
  db
    .select()
    .from(dialogueGuest)
    .where(eq(dialogueGuest.dialogueId, id))
    .orderBy(asc(dialogueGuest.kind), asc(dialogueGuest.title))

/** The invitation that holds now, for who holds the dialogue; undefined while none was issued. */
export async function lastInvitation(db: Tx, dialogueId: string) {
  const [row] = await db
    .select()
    .from(dialogueInvitation)
    .where(eq(dialogueInvitation.dialogueId, dialogueId))
    .orderBy(desc(dialogueInvitation.id))
    .limit(1)
  return row
}

/** Whom to call because nothing could be sent, and what to say. */
async function callsOf(db: Tx, id: string) {
  const rows = await db.execute<{ id: string; key: string; payload: string; name: string; phone: string }>(
    sql`select * from acl.registrant_calls(${id}::uuid)`,
  )
  return [...rows].map((one) => ({
    ...{ id: one.id, name: one.name, phone: one.phone },
    say: fillNotice(one.key as NoticeKey, 'call', JSON.parse(one.payload) as NoticePayload).text,
  }))
}

/** Registers somebody who came to the counter or called. @returns the code to hand or read to them */
export function registerForSomebody(
  ctx: Ctx,
  number: string,
  input: RegisterForSomebody,
): Promise<Registered> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    const registered = await takeSeat(db, number, input)
    await noteAct(db, ctx, row, 'register')
    return registered
  })
}

/** Cancels for somebody who says so; whoever waits first moves up and is told. */
export function cancelRegistration(ctx: Ctx, number: string, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    if (!isId(id)) throw new NotFound()
    const [one] = await db
      .select({ id: dialogueRegistration.id })
      .from(dialogueRegistration)
      .where(and(eq(dialogueRegistration.id, id), eq(dialogueRegistration.dialogueId, row.id)))
    if (!one) throw new NotFound()
    const [found] = await db.execute<{ was: { gone: boolean; told: string[] } }>(
      sql`select acl.cancel_registration(${id}::uuid, ${meansJson()}::text::jsonb) as was`,
    )
    await afterLeaving(db, ctx, found?.was)
    await noteAct(db, ctx, row, 'cancel')
  })
}

/** Marks that somebody was called. */
export function markRegistrantCalled(ctx: Ctx, number: string, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    await heldDialogue(db, ctx, number)
    if (!isId(id)) throw new NotFound()
    const [found] = await db.execute<{ done: boolean }>(
      sql`select acl.registrant_called(${id}::uuid) as done`,
    )
    if (!found?.done) throw new Refusal('call.done', 'Người này đã được gọi rồi. Tải lại trang.')
  })
}

/** Until when people register, and how many questions each may send. */
export function setDoor(ctx: Ctx, number: string, input: SetDoor): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    await db
      .insert(dialogueDoor)
      .values({ dialogueId: row.id, unitId: row.unitId, ...input })
      .onConflictDoUpdate({ target: dialogueDoor.dialogueId, set: input })
    await noteAct(db, ctx, row, 'set-door')
  })
}

/** Puts an office, a head of a village or a delegate on the list of whom to invite, by title. */
export function addGuest(ctx: Ctx, number: string, input: AddGuest): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number, 'any')
    const sites = await sitesOf(db, row.id)
    if (input.site && !sites.some(({ id }) => id === input.site)) {
      throw fieldRefusal('guest.site', 'site', 'Điểm họp này không còn. Chọn một điểm trong danh sách.')
    }
    const added = await db
      .insert(dialogueGuest)
      .values({
        ...{ id: newId(), dialogueId: row.id, unitId: row.unitId, siteId: input.site || null },
        ...{ kind: input.kind, title: input.title, by: personOf(ctx), at: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ id: dialogueGuest.id })
    if (added.length === 0) {
      throw fieldRefusal('guest.again', 'title', 'Chức vụ này đã có trong danh sách mời.')
    }
    await noteAct(db, ctx, row, 'invite')
  })
}

export function removeGuest(ctx: Ctx, number: string, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number, 'any')
    if (!isId(id)) throw new NotFound()
    const gone = await db
      .delete(dialogueGuest)
      .where(and(eq(dialogueGuest.id, id), eq(dialogueGuest.dialogueId, row.id)))
      .returning({ id: dialogueGuest.id })
    if (gone.length === 0) throw new NotFound()
    await noteAct(db, ctx, row, 'take-back-guest')
  })
}

/** The list of who comes as a file of rows, for the office that holds it; that it was taken is an event. */
export function exportPeople(ctx: Ctx, number: string): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number)
    const sites = await sitesOf(db, row.id)
    const placeOf = (id: string | null) => sites.find((one) => one.id === id)?.place ?? ''
    const registered = (await registrationsOf(db, row.id)).map((one) => [
      ...[
        one.line,
        one.name || 'Không ghi tên',
        registrationStates[one.state],
        one.persons,
        placeOf(one.siteId),
      ],
      ...[
        one.village,
        one.phone,
        one.email,
        one.needs.map((need) => services[need]).join('; '),
        ways[one.way],
      ],
    ])
    const invited = (await guestsOf(db, row.id)).map((one) => [
      ...['', one.title, `Mời: ${guestKinds[one.kind]}`, 1, placeOf(one.siteId), '', '', '', '', ''],
    ])
    await noteAct(db, ctx, row, 'export')
    return csv(
      [
        'Số',
        'Người dự',
        'Tình trạng',
        'Số người',
        'Điểm họp',
        'Thôn, tổ',
        'Điện thoại',
        'Thư điện tử',
        'Cần',
        'Đăng ký',
      ],
      [...registered, ...invited],
    )
  })
}
