import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '#db/schema/people.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { letterReply, supervisionLetter } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import { postOf } from '#domain/papers/office.ts'
import {
  supervisionLetter as compose,
  letterNumber,
  type SupervisionLetterFacts,
} from '#domain/papers/supervision-letter.ts'
import { can } from '#domain/people/permissions.ts'
import { stateLabel } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { type ReplyLetter, refusalToSend, replyRule, type SendLetter } from '#domain/supervision/follow-up.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { workingDaysOverdue } from '#domain/time/working-days.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { findRow, NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { lockFollowUp } from './follow-up.ts'
import type { Body } from './monitored-row.ts'

/** Sends a letter to the office that does the work: its number is taken with its row, and it is frozen. */
export function sendLetter(ctx: Ctx, number: string, input: SendLetter): Promise<string> {
  return tx(ctx, async (db) => {
    const { row, open, body } = await lockFollowUp(db, ctx, number)
    const before = await db
      .select({
        kind: supervisionLetter.kind,
        number: supervisionLetter.number,
        repliedAt: supervisionLetter.repliedAt,
      })
      .from(supervisionLetter)
      .where(and(eq(supervisionLetter.petitionId, row.id), eq(supervisionLetter.unitId, body.id)))
    const refusal = refusalToSend(
      input.kind,
      before.filter(({ repliedAt }) => !repliedAt),
    )
    if (refusal) throw refusal
    const facts = await factsOf(db, ctx, row, body, input, before.length)
    const rule = replyRule(body)
    const id = newId()
    const [issued] = await db
      .insert(supervisionLetter)
      .values({
        ...{ id, petitionId: row.id, followUpId: open.id, kind: input.kind, unitId: body.id },
        ...{ toUnitId: row.handlingUnitId ?? row.unitId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, ask: input.ask, facts, replyDueOn: facts.replyDueOn, replyRule: rule },
        ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ number: supervisionLetter.number })
    if (!issued) throw new Error('a letter was not written')
    await record(db, ctx, {
      type: 'supervision.letter',
      petition: row,
      payload: { unit: body.name, kind: input.kind, number: issued.number, dueOn: facts.replyDueOn },
      due: facts.replyDueOn,
    })
    return id
  })
}

async function factsOf(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  body: Body,
  input: SendLetter,
  times: number,
): Promise<SupervisionLetterFacts> {
  const day = dayOf(ctx.at)
  const rules = await loadRules(db)
  const limit = limitFor(rules.limits, replyRule(body), day)
  const { issuer, symbol } = await issuerOfUnit(db, body.id)
  const [office] = await db
    .select({ name: unit.name })
    .from(unit)
    .where(eq(unit.id, row.handlingUnitId ?? row.unitId))
  const [signer] = await db
    .select()
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  const late = row.dueOn && row.dueOn < day && !row.answeredAt
  return {
    ...{ kind: input.kind, day, issuer, number: letterNumber(symbol), to: office?.name ?? '' },
    signer: { name: signer?.name ?? '', post: postOf(signer?.title ?? '') },
    basis: row.source === 'dialogue' ? await basisOf(db, row.id) : '',
    petition: {
      ...{ number: row.number, task: row.task ?? 'việc đang giải quyết' },
      ...{ dueOn: row.dueOn, expected: row.expectedResult ?? '' },
    },
    stateSentence: stateLabel(row).toLowerCase(),
    overdueDays: late && row.dueOn ? workingDaysOverdue(rules.calendar, day, row.dueOn) : 0,
    ...{ times, ask: input.ask, replyArticle: limit.article },
    replyDueOn: computeDeadline(limit, ctx.at, rules.calendar).due,
  }
}

/** The notice that the promise stands in; before it is out, the dialogue itself. */
async function basisOf(db: Tx, petitionId: string): Promise<string> {
  const [notice] = await db.execute<{ number: string; day: string }>(sql`
    select n.number, to_char(n.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as day from dialogue_turn t
      join dialogue_paper n on n.dialogue_id = t.dialogue_id and n.kind = 'conclusion'
    where t.petition_id = ${petitionId} order by n.is_public desc, n.at limit 1`)
  return notice ? `Thông báo kết luận số ${notice.number} ngày ${notice.day}` : 'việc đã hứa tại hội nghị'
}

/** The office answers, by its head; the letter and the answer stand side by side. */
export function replyLetter(
  ctx: Ctx,
  number: string,
  id: string,
  input: z.infer<typeof ReplyLetter>,
): Promise<void> {
  if (!isId(id)) throw new NotFound()
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row) throw new NotFound()
    const [letter] = await db
      .select()
      .from(supervisionLetter)
      .where(and(eq(supervisionLetter.id, id), eq(supervisionLetter.petitionId, row.id)))
    if (!letter) throw new NotFound()
    const place = await placeOf(db, row)
    const there = { ...place, unitIds: [letter.toUnitId] }
    if (!can(ctx.actor, 'petition.approve', there)) {
      throw new Refusal('may.not', 'Văn bản giám sát do thủ trưởng cơ quan nhận trả lời.')
    }
    if (letter.repliedAt) {
      throw new Refusal('letter.replied', 'Văn bản này đã trả lời. Có tin mới thì ghi vào tiến độ của hồ sơ.')
    }
    await db.insert(letterReply).values({
      ...{ id: newId(), letterId: id, petitionId: row.id, body: input.body },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, letter.toUnitId))
    await record(db, ctx, {
      type: 'supervision.replied',
      petition: row,
      payload: { unit: office?.name ?? '', number: letter.number },
    })
  })
}

/** One letter as a paper, for whoever sees its petition. */
export function findLetter(ctx: Ctx, id: string) {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(supervisionLetter).where(eq(supervisionLetter.id, id))
    return row && { number: row.number, paper: compose(row.facts as SupervisionLetterFacts) }
  })
}

/** Letters on a petition, newest first, each with its answers. */
export async function lettersOf(db: Tx, petitionId: string) {
  const rows = await db
    .select({ row: supervisionLetter, body: unit.name })
    .from(supervisionLetter)
    .innerJoin(unit, eq(unit.id, supervisionLetter.unitId))
    .where(eq(supervisionLetter.petitionId, petitionId))
    .orderBy(desc(supervisionLetter.id))
  const replies = await db.select().from(letterReply).where(eq(letterReply.petitionId, petitionId))
  return rows.map(({ row: { facts: _, ...row }, body }) => ({
    ...{ ...row, body },
    replies: replies.filter(({ letterId }) => letterId === row.id),
  }))
}
