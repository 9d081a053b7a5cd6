import { and, eq, sql } from 'drizzle-orm'
import { conferenceUnit } from '#db/schema/conferences.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type InviteUnit, refusalByState } from '#domain/conferences/plan.ts'
import { staffChannels } from '#domain/notices/means.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, type DialogueRow, lockHeld } from '#server/dialogues/dialogue-row.ts'
import type { Listener } from '#server/dialogues/tell.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'

/** Invites an office, with the report that is asked of it; those who answer for it there are told. */
export function inviteUnit(ctx: Ctx, number: string, input: InviteUnit): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.prepare', 'conference')
    const today = dayOf(ctx.at)
    const refusal = refusalByState(row, 'invite', today)
    if (refusal) throw refusal
    const [office] = await db
      .select({ id: unit.id, name: unit.name, validTo: unit.validTo })
      .from(unit)
      .where(eq(unit.id, input.unit))
    if (!office || (office.validTo && office.validTo < today)) {
      throw fieldRefusal('invited.unit', 'unit', 'Đơn vị này nay không còn. Chọn đơn vị khác.')
    }
    const dueOn = (input.dueOn || null) as Day | null
    if (dueOn && (dueOn < today || (row.day && dueOn > row.day))) {
      throw fieldRefusal('invited.due', 'dueOn', 'Hạn gửi báo cáo từ hôm nay đến ngày họp.')
    }
    const id = newId()
    const added = await db
      .insert(conferenceUnit)
      .values({
        ...{ id, dialogueId: row.id, unitId: office.id, asks: input.asks, dueOn },
        ...{ by: personOf(ctx), at: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ id: conferenceUnit.id })
    if (added.length === 0) {
      throw fieldRefusal('invited.once', 'unit', 'Đơn vị này đã có trong danh sách mời.')
    }
    await addStep(db, ctx, row, { act: 'invite', said: office.name, shown: false })
    await tellInvited(db, ctx, row, id)
  })
}

/** Takes an office from the list, while it has not reported. */
export function takeBackUnit(ctx: Ctx, number: string, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.prepare', 'conference')
    const refusal = refusalByState(row, 'invite', dayOf(ctx.at))
    if (refusal) throw refusal
    if (!isId(id)) throw new NotFound()
    const [found] = await db
      .select({ sentAt: conferenceUnit.sentAt, name: unit.name })
      .from(conferenceUnit)
      .innerJoin(unit, eq(unit.id, conferenceUnit.unitId))
      .where(and(eq(conferenceUnit.id, id), eq(conferenceUnit.dialogueId, row.id)))
    if (!found) throw new NotFound()
    if (found.sentAt) {
      throw new Refusal('invited.reported', `${found.name} đã gửi báo cáo, không bỏ khỏi danh sách được.`)
    }
    await db.delete(conferenceUnit).where(eq(conferenceUnit.id, id))
    await addStep(db, ctx, row, { act: 'take-back', said: found.name, shown: false })
  })
}

async function tellInvited(db: Tx, ctx: Ctx, row: DialogueRow, id: string): Promise<void> {
  const people = [
    ...(await db.execute<Listener>(sql`select * from acl.conference_invitees(${id}::uuid)`)),
  ].filter(({ person_id }) => person_id !== personOf(ctx))
  if (people.length === 0) return
  const [holder] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: row.unitId },
    eventId: null,
    values: {
      number: row.number,
      unit: holder?.name ?? '',
      date: row.day ?? row.wishedOn,
      due: row.wishedOn,
    },
    addressed: people.flatMap(({ person_id: personId, mailable }) =>
      staffChannels(mailable, means()).map((channel) => ({
        ...{ key: 'dialogue.conferenceInvited' as const, personId, channel },
      })),
    ),
  })
}
