import { and, eq, inArray } from 'drizzle-orm'
import { contactMeeting, contactOpinion, contactRound } from '#db/schema/contact-rounds.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type ChangeRound,
  type PlanRound,
  refusalInState,
  refusalToAnnounce,
  refusalToClose,
  refusalToPlan,
} from '#domain/contacts/round.ts'
import { table } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockRound, type RoundRow, writeRound } from './contact-row.ts'

/** A new round of the council whose office the actor works for. @returns its id */
export function planRound(ctx: Ctx, input: PlanRound): Promise<string> {
  return tx(ctx, async (db) => {
    const council = await councilOf(db, ctx)
    const refusal = refusalToPlan(input)
    if (refusal) throw refusal
    const values: RoundRow = {
      ...{ id: newId(), unitId: council.id, areaCode: council.areaCode, ...input, state: 'planned' },
      ...{ announcedOn: null, version: 1, changedAt: ctx.at },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    }
    await db.insert(contactRound).values(values)
    await addStep(db, ctx, values, { act: 'plan' })
    return values.id
  })
}

/** @throws Refusal for everybody without a council */
async function councilOf(db: Tx, { actor }: Ctx): Promise<{ id: string; areaCode: string }> {
  const ids =
    actor.kind === 'person'
      ? actor.grants.filter(({ role }) => table[role]['contact.write']).map(({ unitId }) => unitId)
      : []
  const [found] = await db
    .select({ id: unit.id, areaCode: unit.areaCode })
    .from(unit)
    .where(and(inArray(unit.id, ids), eq(unit.kind, 'council')))
    .limit(1)
  if (found?.areaCode) return { id: found.id, areaCode: found.areaCode }
  throw new Refusal(
    'may.not',
    'Đợt tiếp xúc cử tri do Thường trực, văn phòng phục vụ Hội đồng nhân dân lập kế hoạch. Hỏi người phụ trách ở đó.',
  )
}

/** Before people are told all of it may become otherwise, as long as its meetings lie within its days. */
export function changeRound(ctx: Ctx, id: string, { version, ...input }: ChangeRound): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['planned']) ?? refusalToPlan(input)
    if (refusal) throw refusal
    const meetings = await meetingsOf(db, row)
    if (meetings.some(({ state, day }) => state === 'planned' && (day < input.fromOn || day > input.toOn))) {
      throw new Refusal(
        'contact.meetingsOutside',
        'Có buổi tiếp xúc ở ngoài những ngày này. Đổi ngày của buổi đó trước, rồi đổi ngày của đợt.',
      )
    }
    await writeRound(db, ctx, row, input)
    await addStep(db, ctx, row, { act: 'change' })
  })
}

/** Tells everybody when and where voters are met. */
export function announceRound(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalToAnnounce({ state: row.state, meetings: await meetingsOf(db, row) })
    if (refusal) throw refusal
    await writeRound(db, ctx, row, { state: 'announced', announcedOn: dayOf(ctx.at) })
    await addStep(db, ctx, { ...row, state: 'announced' }, { act: 'announce' })
  })
}

/** All meetings are over: nothing is gathered any more, what is open is answered or forwarded. */
export function closeRound(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalToClose({ state: row.state, meetings: await meetingsOf(db, row) })
    if (refusal) throw refusal
    await writeRound(db, ctx, row, { state: 'closed' })
    await addStep(db, ctx, row, { act: 'close' })
  })
}

/** Its meetings in the order of their days. */
export const meetingsOf = (db: Tx, { id }: Pick<RoundRow, 'id'>) =>
  db
    .select()
    .from(contactMeeting)
    .where(eq(contactMeeting.roundId, id))
    .orderBy(contactMeeting.day, contactMeeting.fromTime, contactMeeting.id)

export const opinionsOf = (db: Tx, { id }: Pick<RoundRow, 'id'>) =>
  db.select().from(contactOpinion).where(eq(contactOpinion.roundId, id)).orderBy(contactOpinion.position)
