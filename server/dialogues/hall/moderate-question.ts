import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { hallQuestion, type QuestionRow } from '#db/schema/dialogue-turns.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ModerateQuestion, refusalToModerate } from '#domain/dialogues/hall/questions.ts'
import { usualMinutes } from '#domain/dialogues/hall/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { addTurn } from './queue-turn.ts'
import { hallOf } from './turn-row.ts'

/** Lets a question be seen, puts it into the queue with its words, or holds it back with the reason told. */
export function moderateQuestion(
  ctx: Ctx,
  number: string,
  input: Omit<ModerateQuestion, 'site'>,
): Promise<QuestionRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const [row] = await db
      .select()
      .from(hallQuestion)
      .where(and(eq(hallQuestion.id, input.id), eq(hallQuestion.dialogueId, hall.id)))
      .for('update')
    if (!row) throw new NotFound()
    const refusal =
      (row.version === input.version ? refusalOfQueued(row) : changedQuestion()) ?? refusalToModerate(input)
    if (refusal) throw refusal
    if (input.act === 'show') return changeQuestion(db, ctx, row, { state: 'shown', heldFor: null })
    if (input.act === 'hold' && (await db.$count(hallQuestion, eq(hallQuestion.mergedInto, row.id))) > 0) {
      throw new Refusal('question.main', 'Đã có câu gộp vào câu này. Tách các câu ấy ra trước khi giữ lại.')
    }
    if (input.act === 'hold')
      return changeQuestion(db, ctx, row, { state: 'held', heldFor: input.reason || null })
    const turn = await addTurn(db, ctx, hall, {
      ...{
        id: newId(),
        siteId: input.siteId,
        minutes: usualMinutes,
        carriedOver: '',
        areaCode: '',
        place: '',
      },
      ...{ seat: row.seat, name: row.name, body: row.body },
    })
    return changeQuestion(db, ctx, row, { state: 'queued', heldFor: null, turnId: turn.id })
  })
}

/** Another desk was first. */
export const changedQuestion = (): Refusal =>
  new Refusal('other.first', 'Máy khác vừa xử lý câu hỏi này. Xem lại trang rồi làm tiếp.')
const refusalOfQueued = ({ state, mergedInto }: QuestionRow): Refusal | undefined =>
  mergedInto
    ? new Refusal('question.merged', 'Câu hỏi này đã gộp vào câu khác. Tách ra trước khi làm riêng.')
    : state === 'queued'
      ? new Refusal('question.queued', 'Câu hỏi này đã vào hàng chờ.')
      : undefined

/** Writes what changed and counts the version up. */
export async function changeQuestion(
  db: Tx,
  ctx: Ctx,
  row: QuestionRow,
  to: Partial<typeof hallQuestion.$inferInsert>,
): Promise<QuestionRow> {
  const [next] = await db
    .update(hallQuestion)
    .set({ ...to, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(hallQuestion.id, row.id))
    .returning()
  if (!next) throw new Error('a question is not seen by who moderates it')
  return next
}

/** `like`: those that were put to it. */
export type DeskQuestion = QuestionRow & { supports: number; like: QuestionRow[] }

/** Questions that the desk has still to deal with, those that most want asked first, and how many there are. */
export async function openQuestions(
  db: Tx,
  dialogueId: string,
  most: number,
): Promise<{ questions: DeskQuestion[]; questionCount: number }> {
  const first = await db.execute<{ id: string; supports: number; open: number }>(
    sql`select id, supports, open from acl.desk_questions(${dialogueId}::uuid, ${most})`,
  )
  const ids = first.map(({ id }) => id)
  const rows =
    ids.length > 0
      ? await db
          .select()
          .from(hallQuestion)
          .where(or(inArray(hallQuestion.id, ids), inArray(hallQuestion.mergedInto, ids)))
          .orderBy(asc(hallQuestion.at))
      : []
  const likeOf = (id: string) => rows.filter(({ mergedInto }) => mergedInto === id)
  return {
    questions: first.flatMap(({ id, supports }) =>
      rows.filter((one) => one.id === id).map((one) => ({ ...one, supports, like: likeOf(id) })),
    ),
    questionCount: first[0]?.open ?? 0,
  }
}

/** Those in the queue or said, to which one that comes late may be put. */
export const queuedQuestions = (db: Tx, dialogueId: string): Promise<QuestionRow[]> =>
  db
    .select()
    .from(hallQuestion)
    .where(and(eq(hallQuestion.dialogueId, dialogueId), eq(hallQuestion.state, 'queued')))
    .orderBy(asc(hallQuestion.at))
