import { and, asc, eq, sql } from 'drizzle-orm'
import { dialogueQuestion } from '#db/schema/dialogue-registering.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { HoldQuestion, MergeQuestion, ShowQuestion } from '#domain/dialogues/asked-before.ts'
import { can } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { rankSimilar } from '#domain/search/similar.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, mayThere, placeOfOffice, readRow } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { noteAct } from './registrants.ts'

/** Everything but whose it is: nobody who looks questions through reads that. */
const { id, dialogueId, body, state, heldFor, mainId, at, version } = dialogueQuestion
const columns = { id, dialogueId, body, state, heldFor, mainId, at, version }
type Question = Pick<typeof dialogueQuestion.$inferSelect, keyof typeof columns>

export type ModeratedQuestion = Question & { people: number; likes: string[] }

/** All questions of a dialogue, for those who look them through; undefined for everybody else. */
export function moderatedQuestions(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number)
    if (!row || !can(ctx.actor, 'dialogue.moderate', await placeOfOffice(db, row.unitId))) return undefined
    const all = await db
      .select(columns)
      .from(dialogueQuestion)
      .where(eq(dialogueQuestion.dialogueId, row.id))
      .orderBy(asc(at), asc(id))
    const counts = await db.execute<{ id: string; people: number }>(
      sql`select id, people from acl.question_people(${row.id}::uuid)`,
    )
    const people = new Map([...counts].map((one) => [one.id, one.people]))
    const mains = all.filter((one) => one.state === 'shown' || one.state === 'new')
    const questions = all.map((one) => ({
      ...one,
      people: people.get(one.id) ?? 1,
      likes: one.state === 'new' ? likesOf(one, mains) : [],
    }))
    return { row, questions }
  })
}

/** Those that may ask the same, the nearest first. */
const likesOf = (one: Question, mains: Question[]): string[] =>
  rankSimilar(
    one.body,
    mains
      .filter((other) => other.id !== one.id)
      .map((other) => ({ id: other.id, text: other.body, samePlace: true, sameField: true })),
    3,
  ).map((other) => other.id)

async function lockQuestion(db: Tx, ctx: Ctx, number: string, input: ShowQuestion) {
  const row = await readRow(db, ctx, number)
  if (!row || !isId(input.id)) throw new NotFound()
  await mayThere(db, ctx, row.unitId, 'dialogue.moderate')
  const [question] = await db
    .select(columns)
    .from(dialogueQuestion)
    .where(and(eq(id, input.id), eq(dialogueId, row.id)))
    .for('update')
  if (!question) throw new NotFound()
  sameVersion(question, input.version)
  return { row, question }
}

type Decided = Partial<Pick<typeof dialogueQuestion.$inferInsert, 'state' | 'heldFor' | 'mainId'>>

async function decide(db: Tx, ctx: Ctx, question: Question, decided: Decided): Promise<void> {
  await db
    .update(dialogueQuestion)
    .set({ ...decided, decidedBy: personOf(ctx), decidedAt: ctx.at, version: question.version + 1 })
    .where(eq(id, question.id))
}

/** Lets everybody read it and support it. */
export function showQuestion(ctx: Ctx, number: string, input: ShowQuestion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, question } = await lockQuestion(db, ctx, number, input)
    await decide(db, ctx, question, { state: 'shown', heldFor: null, mainId: null })
    await noteAct(db, ctx, row, 'show-question')
  })
}

/** Keeps it back; whoever sent it reads why. */
export function holdQuestion(ctx: Ctx, number: string, input: HoldQuestion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, question } = await lockQuestion(db, ctx, number, input)
    if (await hasLike(db, row, question)) {
      throw new Refusal('question.main', 'Đã có câu gộp vào câu này. Gộp các câu ấy vào câu khác trước.')
    }
    await decide(db, ctx, question, { state: 'held', heldFor: input.heldFor, mainId: null })
    await noteAct(db, ctx, row, 'hold-question')
  })
}

const hasLike = async (db: Tx, row: DialogueRow, question: Question): Promise<boolean> =>
  (
    await db
      .select({ id })
      .from(dialogueQuestion)
      .where(and(eq(dialogueId, row.id), eq(mainId, question.id)))
      .limit(1)
  ).length > 0

/** Puts it to a like one; who asks and supports it is counted there, nobody twice. */
export function mergeQuestion(ctx: Ctx, number: string, input: MergeQuestion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, question } = await lockQuestion(db, ctx, number, input)
    const [main] = await db
      .select(columns)
      .from(dialogueQuestion)
      .where(and(eq(id, input.main), eq(dialogueId, row.id)))
      .for('update')
    if (!main || main.id === question.id || main.mainId || main.state === 'held') {
      throw fieldRefusal(
        'question.noMain',
        'main',
        'Câu được chọn không còn nhận gộp. Tải lại trang, chọn câu đang hiện hoặc đang chờ xem.',
      )
    }
    // Those that were put to it go along: a like one of a like one would count nowhere.
    await db
      .update(dialogueQuestion)
      .set({ mainId: main.id, decidedBy: personOf(ctx), decidedAt: ctx.at })
      .where(and(eq(dialogueId, row.id), eq(mainId, question.id)))
    await decide(db, ctx, question, { state: 'merged', heldFor: null, mainId: main.id })
    await noteAct(db, ctx, row, 'merge-question')
  })
}
