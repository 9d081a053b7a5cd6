import { eq, sql } from 'drizzle-orm'
import { dialogue } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type AskQuestion,
  closedToQuestions,
  heldFor,
  sameWords,
  tooManyWords,
} from '#domain/dialogues/asked-before.ts'
import type { Held, QuestionState } from '#domain/dialogues/registering/words.ts'
import { usualDoor } from '#domain/dialogues/registering.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId } from '#lib/ids.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, isNumber } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { doorOf } from './seats.ts'

export type ShownQuestion = { id: string; body: string; people: number; own: boolean; supports: boolean }
export type MyQuestion = {
  id: string
  body: string
  state: QuestionState
  heldFor: Held | null
  mainBody: string | null
}

/** Questions that everybody reads, and what this browser sent. */
export function publicQuestions(ctx: Ctx, number: string, asker: string) {
  return tx(ctx, async (db) => {
    const row = await announcedRow(db, number)
    if (!row) return undefined
    const { questionsEach } = await doorOf(db, row.id)
    const [open] = await db.execute<{ is: boolean }>(
      sql`select acl.takes_questions(d) as is from dialogue d where d.id = ${row.id}::uuid`,
    )
    return {
      ...{ row, questionsEach, isOpen: open?.is ?? false },
      shown: await shownOf(db, row.id, asker),
      mine: await mineOf(db, row.id, asker),
    }
  })
}

async function announcedRow(db: Tx, number: string): Promise<DialogueRow | undefined> {
  if (!isNumber(number)) return undefined
  const [row] = await db.select().from(dialogue).where(eq(dialogue.number, number))
  return row?.announcedOn ? row : undefined
}

const shownOf = async (db: Tx, id: string, asker: string): Promise<ShownQuestion[]> => [
  ...(await db.execute<ShownQuestion>(
    sql`select id, body, people, own, supports from acl.shown_questions(${id}::uuid, ${asker})`,
  )),
]
const mineOf = async (db: Tx, id: string, asker: string): Promise<MyQuestion[]> => [
  ...(await db.execute<MyQuestion>(
    sql`select id, body, state, held_for as "heldFor", main_body as "mainBody" from acl.my_questions(${id}::uuid, ${asker})`,
  )),
]

/** From the token of the page: whoever sends twice has asked once. */
function idOf(number: string, token: string): string {
  const hex = keyedHash('code', `question ${number} ${token}`).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export type Asked = { state: 'new' } | { state: 'held'; heldFor: Held } | { state: 'same'; people: number }

/** Sends a question before the day; one that is shown in the same words is supported instead. */
export function askQuestion(ctx: Ctx, number: string, input: AskQuestion, asker: string): Promise<Asked> {
  return tx(ctx, async (db): Promise<Asked> => {
    const row = await announcedRow(db, number)
    if (!row) throw new NotFound()
    const held = heldFor(input.question)
    const same = (await shownOf(db, row.id, asker)).find((one) => sameWords(one.body, input.question))
    if (same) return { state: 'same', people: await support(db, same.id, asker, true) }
    const [found] = await db.execute<{ got: 'asked' | 'tooMany' | 'closed' }>(
      sql`select acl.ask_question(${row.id}::uuid, ${idOf(number, input.token)}::uuid, ${input.question}, ${asker},
        ${held ?? null}::text, ${usualDoor.questionsEach}::integer) as got`,
    )
    if (found?.got === 'tooMany') throw tooManyWords((await doorOf(db, row.id)).questionsEach)
    if (found?.got !== 'asked') throw closedToQuestions()
    return held ? { state: 'held', heldFor: held } : { state: 'new' }
  })
}

async function support(db: Tx, id: string, asker: string, on: boolean): Promise<number> {
  const [found] = await db.execute<{ people: number }>(
    sql`select acl.support_question(${id}::uuid, ${asker}, ${on}::boolean) as people`,
  )
  if (!found || found.people < 0) {
    throw new Refusal(
      'question.gone',
      'Câu hỏi này không còn hiện, hoặc đã hết hạn đồng tình. Tải lại trang.',
    )
  }
  return found.people
}

/** One person, one support; taken back at any time. @returns how many ask it now */
export function supportQuestion(ctx: Ctx, id: string, asker: string, on: boolean): Promise<number> {
  if (!isId(id)) throw new NotFound()
  return tx(ctx, (db) => support(db, id, asker, on))
}

/** What everybody reads of them, the most wished for first, for the desk of the hall and the dossier. */
export async function shownQuestions(
  db: Tx,
  dialogueId: string,
): Promise<{ id: string; body: string; people: number }[]> {
  const rows = await db.execute<{ id: string; body: string; people: number }>(
    sql`select id, body, people from acl.asked_before(${dialogueId}::uuid)`,
  )
  return [...rows]
}
