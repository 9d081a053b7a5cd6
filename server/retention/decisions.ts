import { desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { destruction, destructionItem } from '#db/schema/retention.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import {
  type AnswerDestruction,
  eraseFrom,
  type ProposeDestruction,
  refusalOfDay,
  refusalToAnswer,
  waitDays,
} from '#domain/retention/decision.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockForDecision, NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { unitsWithin } from '#server/privacy/units-within.ts'

const notDue = (number: string) =>
  new Refusal(
    'destruction.notDue',
    `Hồ sơ ${number} chưa đến ngày, đang được tạm giữ, hoặc đã nằm trong một đề nghị khác. Tải lại danh sách.`,
    { files: `Hồ sơ ${number} chưa tiêu hủy được. Bỏ chọn.` },
  )

/**
 * Proposes to destroy files whose term is over. Each is looked at again under its lock; one decision is of one
 * office that took them in. @returns its id
 * @throws Refusal destruction.notDue, destruction.mixed, destruction.future, destruction.number
 */
export function proposeDestruction(ctx: Ctx, input: ProposeDestruction): Promise<string> {
  return tx(ctx, async (db) => {
    if (ctx.actor.kind !== 'person' || !can(ctx.actor, 'retention.propose')) throw new NotFound()
    const refusal = refusalOfDay(input.decidedOn, dayOf(ctx.at))
    if (refusal) throw refusal
    const rows = []
    // In the order of their numbers, as everybody locks several.
    for (const number of [...input.petitions].sort())
      rows.push((await lockForDecision(db, ctx, number, 'retention.propose')).row)
    const unitId = rows[0]?.unitId as string
    if (rows.some((row) => row.unitId !== unitId)) {
      const sentence = 'Các hồ sơ do nhiều cơ quan tiếp nhận. Lập quyết định riêng cho từng cơ quan.'
      throw new Refusal('destruction.mixed', sentence, { files: sentence })
    }
    const days = await daysOf(db, ctx, rows)
    const id = newId()
    const added = await db
      .insert(destruction)
      .values({
        ...{ id, unitId, number: input.number, decidedOn: input.decidedOn, committee: input.committee },
        ...{ proposedBy: ctx.actor.personId, proposedAt: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ id: destruction.id })
    if (added.length === 0) {
      const sentence = 'Số và ngày này đã dùng cho một quyết định khác của cơ quan. Xem lại.'
      throw new Refusal('destruction.number', sentence, { number: sentence })
    }
    for (const row of rows) {
      const dueOn = days.get(row.id) as Day
      await db.insert(destructionItem).values({ destructionId: id, petitionId: row.id, dueOn })
      await record(db, ctx, {
        ...{ type: 'retention.proposed', petition: row, quiet: true },
        payload: { destructionId: id, dueOn },
      })
    }
    return id
  })
}

/** The day of each; all of them are due and in no other decision. @throws Refusal destruction.notDue */
async function daysOf(db: Tx, ctx: Ctx, rows: { id: string; number: string }[]): Promise<Map<string, Day>> {
  const today = dayOf(ctx.at)
  const found = await db.execute<{ id: string; due: Day | null; taken: boolean }>(sql`
    select id::text, acl.retention_due(id::uuid, ${today}::date)::text as due, exists (
      select 1 from destruction_item where petition_id = id::uuid and dropped_at is null) as taken
    from jsonb_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::text::jsonb) as id`)
  const days = new Map<string, Day>()
  for (const { id, due, taken } of found) if (due && due <= today && !taken) days.set(id, due)
  const early = rows.find(({ id }) => !days.has(id))
  if (early) throw notDue(early.number)
  return days
}

export type DecisionLine = Awaited<ReturnType<typeof linesOf>>[number]

const linesOf = (db: Tx, where: SQL | undefined) =>
  db
    .select({
      decision: destruction,
      unitName: unit.shortName,
      proposedTitle: person.title,
      files: sql<number>`(select count(*)::int from destruction_item i where i.destruction_id = ${destruction.id})`,
      erased: sql<number>`(select count(*)::int from destruction_item i where i.destruction_id = ${destruction.id} and i.erased_at is not null)`,
    })
    .from(destruction)
    .innerJoin(unit, eq(unit.id, destruction.unitId))
    .innerJoin(person, eq(person.id, destruction.proposedBy))
    .where(where)
    .orderBy(
      sql`${destruction.approvedAt} is not null or ${destruction.droppedAt} is not null`,
      desc(destruction.proposedAt),
    )
    .limit(100)

const within = (ctx: Ctx) =>
  or(
    ctx.actor.kind === 'person' ? eq(destruction.proposedBy, ctx.actor.personId) : sql`false`,
    unitsWithin(ctx.actor, 'retention.approve', destruction.unitId),
  )

/** Decisions that the person proposed, or answers for. */
export function listDestructions(ctx: Ctx): Promise<DecisionLine[]> {
  if (!can(ctx.actor, 'retention.propose')) throw new NotFound()
  return tx(ctx, (db) => linesOf(db, within(ctx)))
}

/** How many wait for this person's answer. */
export function countDestructions(ctx: Ctx): Promise<number> {
  const { actor } = ctx
  if (actor.kind !== 'person' || !can(actor, 'retention.approve')) return Promise.resolve(0)
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${destruction}
      where ${destruction.approvedAt} is null and ${destruction.droppedAt} is null
        and ${destruction.proposedBy} <> ${actor.personId}::uuid
        and ${unitsWithin(actor, 'retention.approve', destruction.unitId)}`)
    return found?.n ?? 0
  })
}

/** One decision with its files, by number: those that the person sees. */
export async function findDestruction(ctx: Ctx, id: string) {
  if (!isId(id) || !can(ctx.actor, 'retention.propose')) return undefined
  return tx(ctx, async (db) => {
    const [line] = await linesOf(db, sql`${eq(destruction.id, id)} and ${within(ctx)}`)
    if (!line) return undefined
    const items = await db
      .select({ item: destructionItem, number: petition.number, kind: petition.kindLabel })
      .from(destructionItem)
      .innerJoin(petition, eq(petition.id, destructionItem.petitionId))
      .where(eq(destructionItem.destructionId, id))
      .orderBy(petition.number)
    const answeredBy = line.decision.approvedBy ?? line.decision.droppedBy
    const [answerer] = answeredBy
      ? await db.select({ title: person.title }).from(person).where(eq(person.id, answeredBy))
      : []
    const mayAnswer =
      !refusalToAnswer(line.decision, ctx.actor.kind === 'person' ? ctx.actor.personId : '') &&
      can(ctx.actor, 'retention.approve')
    return { ...line, items, answeredTitle: answerer?.title, mayAnswer }
  })
}

/**
 * The second person approves or sends back. Approved, nothing happens yet: the files are erased after the waiting
 * time, and whoever needs one of them puts a hold on it.
 * @throws NotFound · Refusal destruction.answered, destruction.same, may.not
 */
export function answerDestruction(ctx: Ctx, id: string, input: AnswerDestruction): Promise<void> {
  return tx(ctx, async (db) => {
    if (!isId(id) || ctx.actor.kind !== 'person') throw new NotFound()
    const numbers = await db
      .select({ number: petition.number })
      .from(destructionItem)
      .innerJoin(petition, eq(petition.id, destructionItem.petitionId))
      .where(eq(destructionItem.destructionId, id))
      .orderBy(petition.number)
    const [seen] = await db
      .select()
      .from(destruction)
      .where(sql`${eq(destruction.id, id)} and ${within(ctx)}`)
    if (!seen || numbers.length === 0) throw new NotFound()
    const early = refusalToAnswer(seen, ctx.actor.personId)
    if (early) throw early
    const rows = []
    for (const { number } of numbers)
      rows.push((await lockForDecision(db, ctx, number, 'retention.approve')).row)
    const [decision] = await db.select().from(destruction).where(eq(destruction.id, id)).for('update')
    const refusal = decision && refusalToAnswer(decision, ctx.actor.personId)
    if (!decision || refusal) throw refusal ?? new NotFound()
    const by = ctx.actor.personId
    const { settings } = await loadRules(db)
    const from = eraseFrom(ctx.at, Number(settings.get('retention.wait') ?? waitDays))
    await db
      .update(destruction)
      .set(
        input.answer === 'approve'
          ? { approvedBy: by, approvedAt: ctx.at, eraseFrom: from }
          : { droppedBy: by, droppedAt: ctx.at, droppedReason: input.reason },
      )
      .where(eq(destruction.id, id))
    for (const row of rows) {
      if (input.answer === 'approve')
        await record(db, ctx, {
          ...{ type: 'retention.approved', petition: row, quiet: true },
          payload: { destructionId: id, eraseFrom: from },
        })
      else
        await record(db, ctx, {
          ...{ type: 'retention.dropped', petition: row, quiet: true },
          payload: { destructionId: id },
        })
    }
  })
}
