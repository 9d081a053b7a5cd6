import { asc, eq } from 'drizzle-orm'
import { contactMeeting } from '#db/schema/contact-rounds.ts'
import { area, areaLineage } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type CancelMeeting,
  type ChangeMeeting,
  type HoldMeeting,
  type PlanMeeting,
  refusalOfDay,
  refusalToChange,
  refusalToHold,
} from '#domain/contacts/meeting.ts'
import { refusalInState } from '#domain/contacts/round.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockRound, type MeetingRow, meetingOf, type RoundRow } from './contact-row.ts'

/** One more meeting, before or after people were told of the round. @returns its id */
export function addMeeting(ctx: Ctx, roundId: string, input: PlanMeeting): Promise<string> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const refusal =
      refusalInState(round.state, ['planned', 'announced']) ?? refusalOfDay(round, input.day, dayOf(ctx.at))
    if (refusal) throw refusal
    await refuseElsewhere(db, round, input.areaCode)
    const id = newId()
    await db.insert(contactMeeting).values({
      ...{ id, roundId, ...input, state: 'planned', changedAt: ctx.at },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, round, { act: 'add-meeting', meeting: { id, day: input.day } })
    return id
  })
}

/** Another place, day or group of deputies; after the announcement with the reason that people read. */
export function changeMeeting(ctx: Ctx, roundId: string, id: string, input: ChangeMeeting): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const { version, reason, ...to } = input
    const row = await meetingOf(db, round, id, version)
    const refusal =
      refusalInState(round.state, ['planned', 'announced']) ??
      refusalToChange(round, row, reason) ??
      refusalOfDay(round, to.day, dayOf(ctx.at))
    if (refusal) throw refusal
    await refuseElsewhere(db, round, to.areaCode)
    const told = round.state === 'announced' ? reason : ''
    await writeMeeting(db, ctx, row, { ...to, reason: told })
    const said = `Trước: ${whenWords(row)}. Nay: ${whenWords({ ...row, ...to })}.`
    await addStep(db, ctx, round, {
      act: 'change-meeting',
      meeting: { id, day: to.day },
      reason: told,
      said,
    })
  })
}

/** It is not held; it stays in the list with its reason. */
export function cancelMeeting(ctx: Ctx, roundId: string, id: string, input: CancelMeeting): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await meetingOf(db, round, id, input.version)
    const refusal =
      refusalInState(round.state, ['planned', 'announced']) ?? refusalToChange(round, row, input.reason)
    if (refusal) throw refusal
    await writeMeeting(db, ctx, row, { state: 'cancelled', reason: input.reason })
    await addStep(db, ctx, round, { act: 'cancel-meeting', meeting: row, reason: input.reason })
  })
}

/** Who came; put right until the round is closed. */
export function holdMeeting(ctx: Ctx, roundId: string, id: string, input: HoldMeeting): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await meetingOf(db, round, id, input.version)
    const refusal = refusalToHold(round, row, input, dayOf(ctx.at))
    if (refusal) throw refusal
    await writeMeeting(db, ctx, row, { state: 'held', voters: input.voters, speakers: input.speakers })
    await addStep(db, ctx, round, { act: 'hold-meeting', meeting: row })
  })
}

async function writeMeeting(
  db: Tx,
  ctx: Ctx,
  row: MeetingRow,
  change: Partial<typeof contactMeeting.$inferInsert>,
): Promise<void> {
  await db
    .update(contactMeeting)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(contactMeeting.id, row.id))
}

const whenWords = ({ day, fromTime, place, deputies }: MeetingRow): string =>
  `${fromTime.slice(0, 5)}, ${formatDay(day)}, ${place}, ${deputies}`

/** The villages of the council's area, and the whole of it, that stand today. */
export async function villagesOf(db: Tx, round: Pick<RoundRow, 'areaCode'>) {
  const rows = await db
    .select({ code: area.code, name: area.name, parent: area.parentCode, validTo: area.validTo })
    .from(area)
    .innerJoin(areaLineage, eq(areaLineage.code, area.code))
    .where(eq(areaLineage.ancestorCode, round.areaCode))
    .orderBy(asc(area.code))
  return rows
    .filter(({ validTo }) => !validTo)
    .filter(({ code, parent }) => code === round.areaCode || parent === round.areaCode)
    .map(({ code, name }) => ({
      code,
      name: code === round.areaCode ? `Chung, không rõ thôn, tổ (${name})` : name,
    }))
    .sort((a, b) => Number(a.code === round.areaCode) - Number(b.code === round.areaCode))
}

/** @throws Refusal for a village of another place */
export async function refuseElsewhere(db: Tx, round: RoundRow, code: string): Promise<void> {
  if ((await villagesOf(db, round)).some((one) => one.code === code)) return
  throw fieldRefusal(
    'contact.village',
    'areaCode',
    'Nơi này không thuộc địa bàn của Hội đồng nhân dân. Chọn nơi khác trong danh sách.',
  )
}
