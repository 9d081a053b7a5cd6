import { and, asc, eq, inArray } from 'drizzle-orm'
import { hallQuestion, type QuestionRow } from '#db/schema/dialogue-turns.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type MergeQuestion, type PartQuestion, refusalToMerge } from '#domain/dialogues/hall/questions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { changedQuestion, changeQuestion } from './moderate-question.ts'
import { hallOf } from './turn-row.ts'

/**
 * Puts a question to the one that asks the same: who asked and supports either is counted once, and everybody is told
 * what becomes of it. Those that were put to it before go along.
 */
export function mergeQuestion(ctx: Ctx, number: string, input: Omit<MergeQuestion, 'site'>): Promise<void> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const all = await lockQuestions(db, hall, [input.id, input.into])
    const from = all.find(({ id }) => id === input.id)
    const into = all.find(({ id }) => id === input.into)
    if (!from || !into) throw new NotFound()
    const refusal = from.version === input.version ? refusalToMerge(from, into) : changedQuestion()
    if (refusal) throw refusal
    const like = await db
      .select()
      .from(hallQuestion)
      .where(eq(hallQuestion.mergedInto, from.id))
      .for('update')
    for (const one of [from, ...like]) await changeQuestion(db, ctx, one, { mergedInto: into.id })
  })
}

/** Stands for itself again, as it was. */
export function partQuestion(ctx: Ctx, number: string, input: Omit<PartQuestion, 'site'>): Promise<void> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const [row] = await lockQuestions(db, hall, [input.id])
    if (!row) throw new NotFound()
    if (row.version !== input.version) throw changedQuestion()
    if (!row.mergedInto) throw new Refusal('question.alone', 'Câu hỏi này không gộp với câu nào.')
    await changeQuestion(db, ctx, row, { mergedInto: null })
  })
}

/** In one order, so that two desks that merge two ways round wait for each other. */
const lockQuestions = (db: Tx, hall: DialogueRow, ids: string[]): Promise<QuestionRow[]> =>
  db
    .select()
    .from(hallQuestion)
    .where(and(inArray(hallQuestion.id, ids), eq(hallQuestion.dialogueId, hall.id)))
    .orderBy(asc(hallQuestion.id))
    .for('update')
