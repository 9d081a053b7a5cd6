import { and, eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { receptionSchedule, receptionSitting } from '#db/schema/reception-sittings.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { daysOf, placeDay } from '#domain/reception/fixed-days.ts'
import {
  noticeDue,
  type PlanSitting,
  type PostponeSitting,
  refusalToPlan,
  refusalToPostpone,
  type SetSchedule,
} from '#domain/reception/sitting.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { addDays, type Day, dayOf, formatDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import {
  deskUnit,
  lockSitting,
  mayThere,
  personOf,
  type SittingRow,
  titleOf,
} from '#server/reception/desk.ts'

/** Plans a sitting of the head; a day off moves it to the next working day. */
export function planSitting(ctx: Ctx, input: PlanSitting): Promise<SittingRow> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.plan')
    const rules = await loadRules(db)
    const { day, fixedOn } = placeDay(rules.calendar, input.day)
    const refusal = refusalToPlan({ ...input, day }, dayOf(ctx.at), rules)
    if (refusal) throw refusal
    const isDelegate = input.leader === 'delegate'
    const [row] = await db
      .insert(receptionSitting)
      .values({
        ...{ id: newId(), unitId, kind: input.kind, leader: input.leader, state: 'planned', day, fixedOn },
        leaderTitle: isDelegate ? input.delegateTitle : await titleOf(db, ctx),
        delegateGround: isDelegate ? input.delegateGround : '',
        mode: input.mode,
        onlineReason: input.mode === 'online' ? input.onlineReason || null : null,
        ground: input.kind === 'extraordinary' ? input.ground : '',
        ...{ place: input.place, fromTime: input.fromTime, toTime: input.toTime, capacity: input.capacity },
        noticeDueOn: noticeDue({ ...input, day }, rules) ?? null,
        ...{ by: personOf(ctx), at: ctx.at },
      })
      .returning()
    if (!row) throw new Error('a planned sitting is not seen by who planned it')
    await record(db, ctx, {
      type: 'reception.sitting-planned',
      payload: { sittingId: row.id, kind: row.kind, day: row.day },
    })
    return row
  })
}

/** How far ahead the sittings of fixed days are written down. */
const ahead = 62

/** Sets the fixed days of the head and plans the sittings of the next two months, each once. */
export function setSchedule(ctx: Ctx, input: SetSchedule): Promise<number> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.plan')
    if (input.toTime <= input.fromTime) {
      throw fieldRefusal('sitting.hours', 'toTime', 'Giờ kết thúc phải sau giờ bắt đầu.')
    }
    if (input.pattern === 'weekday' && input.onDay > 5) {
      throw fieldRefusal('schedule.weekday', 'onDay', 'Thứ trong tuần từ 1 (thứ Hai) đến 5 (thứ Sáu).')
    }
    if (input.validFrom < dayOf(ctx.at)) {
      throw fieldRefusal('schedule.past', 'validFrom', 'Lịch cố định dùng từ hôm nay trở đi.')
    }
    const [row] = await db
      .insert(receptionSchedule)
      .values({
        ...input,
        id: newId(),
        unitId,
        leaderTitle: await titleOf(db, ctx),
        by: personOf(ctx),
        at: ctx.at,
      })
      .returning()
    if (!row) throw new Error('a schedule is not seen by who set it')
    await record(db, ctx, {
      type: 'reception.schedule-set',
      payload: { scheduleId: row.id, from: row.validFrom },
    })
    return planFixed(db, ctx, row, row.validFrom)
  })
}

/** Plans on by the fixed days of the office for the next two months; what stands already stays. */
export function planAhead(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.plan')
    const schedules = await db.select().from(receptionSchedule).where(eq(receptionSchedule.unitId, unitId))
    let planned = 0
    for (const one of schedules) planned += await planFixed(db, ctx, one, dayOf(ctx.at))
    return planned
  })
}

/** Ends fixed days today. What was planned by them stays until somebody puts it off. */
export function endSchedule(ctx: Ctx, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const one = () => db.select().from(receptionSchedule).where(eq(receptionSchedule.id, id))
    const [seen] = await one()
    if (!seen) throw new NotFound()
    await mayThere(db, ctx, seen.unitId, 'reception.plan')
    const [row] = await one().for('update')
    if (!row) throw new NotFound()
    const today = dayOf(ctx.at)
    if (row.validTo) throw new Refusal('schedule.ended', 'Lịch cố định này đã thôi dùng.')
    const validTo = [today, row.validFrom].sort().at(-1) as Day
    await db.update(receptionSchedule).set({ validTo }).where(eq(receptionSchedule.id, id))
    await record(db, ctx, {
      type: 'reception.schedule-ended',
      payload: { scheduleId: id, to: validTo },
    })
  })
}

/** The sittings of the coming days of a schedule that can still be announced in time. */
async function planFixed(
  db: Tx,
  ctx: Ctx,
  schedule: typeof receptionSchedule.$inferSelect,
  from: Day,
): Promise<number> {
  const rules = await loadRules(db)
  const today = dayOf(ctx.at)
  const days = daysOf(schedule, rules.calendar, from, addDays(from, ahead))
  let planned = 0
  for (const { day, fixedOn } of days) {
    const noticeDueOn = noticeDue({ kind: 'periodic', mode: 'in-person', day }, rules) ?? null
    if (noticeDueOn && noticeDueOn < today) continue
    const { unitId, leaderTitle, place, fromTime, toTime, capacity } = schedule
    const [row] = await db
      .insert(receptionSitting)
      .values({
        ...{ id: newId(), unitId, kind: 'periodic', leader: 'head', leaderTitle, state: 'planned' },
        ...{ place, fromTime, toTime, capacity, day, fixedOn, noticeDueOn, scheduleId: schedule.id },
        ...{ by: personOf(ctx), at: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ id: receptionSitting.id })
    if (!row) continue
    planned++
    await record(db, ctx, {
      type: 'reception.sitting-planned',
      payload: { sittingId: row.id, kind: 'periodic', day },
    })
  }
  return planned
}

/** Marks it as posted and published: from here everybody sees it. */
export function postSitting(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockSitting(db, ctx, id, 'reception.plan')
    sameVersion(row, version)
    if (row.state !== 'planned' || row.postedOn) {
      throw new Refusal('sitting.posted', 'Buổi tiếp này đã công bố hoặc không còn chờ.')
    }
    await change(db, row, { postedOn: dayOf(ctx.at) })
    await record(db, ctx, { type: 'reception.sitting-posted', payload: { sittingId: id, day: row.day } })
  })
}

/** Puts a sitting off to a later day, with the reason; whoever booked a slot keeps it on the new day. */
export function postponeSitting(ctx: Ctx, id: string, input: PostponeSitting): Promise<SittingRow> {
  return tx(ctx, async (db) => {
    const row = await lockSitting(db, ctx, id, 'reception.plan')
    sameVersion(row, input.version)
    const rules = await loadRules(db)
    const { day, fixedOn } = placeDay(rules.calendar, input.day)
    const refusal = refusalToPostpone(row, day, dayOf(ctx.at))
    if (refusal) throw refusal
    const { kind, leader, leaderTitle, delegateGround, mode, onlineReason, ground, place } = row
    const [next] = await db
      .insert(receptionSitting)
      .values({
        ...{ kind, leader, leaderTitle, delegateGround, mode, onlineReason, ground, place, day, fixedOn },
        ...{ fromTime: row.fromTime, toTime: row.toTime, capacity: row.capacity },
        // The new day is announced with the news of putting it off (Điều 24 khoản 4 Luật Tiếp công dân).
        ...{
          noticeDueOn: noticeDue({ kind, mode, day }, rules) ?? null,
          postedOn: row.postedOn && dayOf(ctx.at),
        },
        ...{ id: newId(), unitId: row.unitId, state: 'planned', by: personOf(ctx), at: ctx.at },
      })
      .returning()
    if (!next) throw new Error('the new sitting is not seen by who put it off')
    await db.execute(sql`select acl.carry_bookings(${id}::uuid, ${next.id}::uuid)`)
    await change(db, row, { state: 'postponed', postponeReason: input.reason, postponedTo: next.id })
    await record(db, ctx, {
      type: 'reception.sitting-postponed',
      payload: { sittingId: id, from: row.day, to: next.day },
    })
    return next
  })
}

/** Opens a sitting of today. */
export function openSitting(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockSitting(db, ctx, id, 'reception.record', 'reception.plan')
    sameVersion(row, version)
    if (row.state !== 'planned') throw new Refusal('sitting.opened', 'Buổi tiếp này đã mở hoặc đã hoãn.')
    if (row.day !== dayOf(ctx.at)) {
      throw new Refusal(
        'sitting.notToday',
        `Buổi tiếp này vào ${formatDay(row.day)}; chỉ mở trong ngày tiếp.`,
      )
    }
    await change(db, row, { state: 'open', openedAt: ctx.at })
    await tell(db, ctx, row, 'open')
  })
}

/** Ends a sitting. What was entered stays open to be followed. */
export function closeSitting(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockSitting(db, ctx, id, 'reception.record', 'reception.plan')
    sameVersion(row, version)
    if (row.state !== 'open') throw new Refusal('sitting.notOpen', 'Buổi tiếp này chưa mở, hoặc đã kết thúc.')
    await change(db, row, { state: 'closed', closedAt: ctx.at })
    await tell(db, ctx, row, 'closed')
  })
}

/**
 * The desk's own sitting of the day, opened by whoever records first; of an earlier day by what a device kept
 * then. Somebody who comes after it was ended is received all the same: nobody is sent away by the register.
 */
export async function deskSitting(db: Tx, ctx: Ctx, unitId: string, at = ctx.at): Promise<SittingRow> {
  const day = dayOf(at)
  const [office] = await db.select({ address: unit.deskAddress }).from(unit).where(eq(unit.id, unitId))
  const ofThatDay = and(
    eq(receptionSitting.unitId, unitId),
    eq(receptionSitting.day, day),
    eq(receptionSitting.kind, 'regular'),
  )
  const [there] = await db.select().from(receptionSitting).where(ofThatDay)
  if (there) return there
  await db
    .insert(receptionSitting)
    .values({
      ...{ id: newId(), unitId, kind: 'regular', leader: 'official', leaderTitle: await titleOf(db, ctx) },
      ...{ place: office?.address || 'Nơi tiếp công dân', day, fromTime: '00:00', toTime: '23:59' },
      ...{ state: 'open', openedAt: at, by: personOf(ctx), at: ctx.at },
    })
    .onConflictDoNothing()
  const [opened] = await db.select().from(receptionSitting).where(ofThatDay)
  if (!opened) throw new Error('the desk’s sitting of that day is not seen by the desk')
  return opened
}

const change = (db: Tx, row: SittingRow, values: Partial<typeof receptionSitting.$inferInsert>) =>
  db
    .update(receptionSitting)
    .set({ ...values, version: row.version + 1 })
    .where(eq(receptionSitting.id, row.id))

const tell = (db: Tx, ctx: Ctx, { id, day }: SittingRow, state: 'open' | 'closed') =>
  record(db, ctx, { type: 'reception.sitting-changed', payload: { sittingId: id, day, state } })
