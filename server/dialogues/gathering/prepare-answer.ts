import { eq, sql } from 'drizzle-orm'
import { dialogueAnswer } from '#db/schema/dialogue-gathering.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ReturnAnswer, sameWriter, type WriteAnswer } from '#domain/dialogues/agenda.ts'
import { refusalToPrepare } from '#domain/dialogues/opinions.ts'
import { can, type Permission } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { type DialogueRow, placeOfOffice, seenRow } from '../dialogue-row.ts'
import { addItemSteps, itemAt, recordPrepared } from './gathering-row.ts'
import { tellOfAnswer } from './tell-gathering.ts'

export type AnswerRow = typeof dialogueAnswer.$inferSelect

/** Somebody of the unit asked writes its answer, as often as needed until it is approved. */
export function writeAnswer(ctx: Ctx, number: string, id: string, input: WriteAnswer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, answer } = await lockAnswer(db, ctx, number, id, input.answerVersion)
    if (!(await mayIn(db, ctx, answer.unitId, 'dialogue.answer'))) throw notYours()
    if (answer.state === 'approved') {
      throw new Refusal('answer.approved', 'Trả lời đã duyệt. Cần sửa thì người duyệt trả lại trước.')
    }
    await write(db, answer, {
      ...{ body: input.answer, state: 'written', returned: '' },
      ...{ writtenBy: personOf(ctx), writtenTitle: await titleOf(db, ctx), writtenAt: ctx.at },
    })
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'write' }])
    await recordPrepared(db, ctx, row, 'write')
    await tellOfAnswer(db, ctx, row, 'dialogue.answerWritten', { itemId: id, to: 'unit', due: answer.dueOn })
  })
}

/** The head of the unit, or of the office that holds the dialogue, agrees; never who wrote it. */
export function approveAnswer(ctx: Ctx, number: string, id: string, answerVersion: number): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, answer } = await lockAnswer(db, ctx, number, id, answerVersion)
    await mayDecide(db, ctx, row, answer)
    if (answer.state !== 'written') throw notWritten()
    if (answer.writtenBy === personOf(ctx)) throw sameWriter()
    await write(db, answer, {
      ...{ state: 'approved', approvedBy: personOf(ctx), approvedAt: ctx.at },
      approvedTitle: await titleOf(db, ctx),
    })
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'approve' }])
    await recordPrepared(db, ctx, row, 'approve')
    await tellOfAnswer(db, ctx, row, 'dialogue.answerApproved', {
      itemId: id,
      to: 'office',
      due: answer.dueOn,
    })
  })
}

export function returnAnswer(ctx: Ctx, number: string, id: string, input: ReturnAnswer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, answer } = await lockAnswer(db, ctx, number, id, input.answerVersion)
    await mayDecide(db, ctx, row, answer)
    if (answer.state !== 'written' && answer.state !== 'approved') throw notWritten()
    const before = { approvedBy: null, approvedTitle: '', approvedAt: null }
    await write(db, answer, { ...before, state: 'returned', returned: input.returned })
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'return', said: input.returned }])
    await recordPrepared(db, ctx, row, 'return')
    await tellOfAnswer(db, ctx, row, 'dialogue.answerReturned', {
      itemId: id,
      to: 'writer',
      due: answer.dueOn,
    })
  })
}

const notYours = () =>
  new Refusal('may.not', 'Trả lời do đơn vị được giao soạn, thủ trưởng duyệt. Hỏi đơn vị được giao.')
const notWritten = () =>
  new Refusal('answer.notWritten', 'Chưa có dự thảo nào chờ duyệt. Tải lại trang để xem.')

export async function mayIn(
  db: Tx,
  { actor }: Ctx,
  unitId: string,
  permission: Permission,
): Promise<boolean> {
  return can(actor, permission, await placeOfOffice(db, unitId))
}

async function mayDecide(db: Tx, ctx: Ctx, row: DialogueRow, answer: AnswerRow): Promise<void> {
  for (const unitId of [answer.unitId, row.unitId]) {
    if (await mayIn(db, ctx, unitId, 'dialogue.decide')) return
  }
  throw notYours()
}

/** The answer that the actor reads, under the lock of what is prepared. @throws NotFound, Refusal */
async function lockAnswer(db: Tx, ctx: Ctx, number: string, itemId: string, version: number) {
  const seen = await seenRow(db, ctx, number)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`gathering ${seen.id}`}, 0))`)
  const row = await seenRow(db, ctx, number)
  await itemAt(db, row, itemId)
  const [answer] = await db.select().from(dialogueAnswer).where(eq(dialogueAnswer.itemId, itemId))
  if (!answer) throw new NotFound()
  const refusal = refusalToPrepare(row, dayOf(ctx.at))
  if (refusal) throw refusal
  sameVersion(answer, version)
  return { row, answer }
}

async function write(db: Tx, answer: AnswerRow, change: Partial<typeof dialogueAnswer.$inferInsert>) {
  await db
    .update(dialogueAnswer)
    .set({ ...change, version: answer.version + 1 })
    .where(eq(dialogueAnswer.itemId, answer.itemId))
}
