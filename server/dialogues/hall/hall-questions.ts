import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { dialogue } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import { heldFor } from '#domain/dialogues/asked-before.ts'
import { type AskQuestion, mostQuestions, type SupportQuestion } from '#domain/dialogues/hall/questions.ts'
import type { HoldReason, Outcome, QuestionState, TurnState } from '#domain/dialogues/hall/words.ts'
import type { DialogueState } from '#domain/dialogues/words.ts'
import type { Actor } from '#domain/people/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { isNumber } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { pausedUntil } from './pause.ts'
import { type Seat, seatHash } from './seat.ts'

/** What people in the hall see and do, asked for as everybody; the seat is known by the hash of its token. */
type Everybody = Ctx<Extract<Actor, { kind: 'public' }>>

export type SeenQuestion = {
  id: string
  body: string
  state: QuestionState
  held_for: HoldReason | null
  mine: boolean
  supports: number
  supported: boolean
  turn_id: string | null
  turn_state: TurnState | null
  outcome: Outcome | null
  due_on: Day | null
  petition_number: string | null
}
export type QueuedSeat = {
  id: string
  site_id: string
  state: TurnState
  seat: string
  started_at: string | Date | null
  minutes: number
}
export type Hall = { id: string; topic: string; state: DialogueState }

async function hallAt(db: Tx, number: string): Promise<Hall | undefined> {
  if (!isNumber(number)) return undefined
  const [found] = await db
    .select({ id: dialogue.id, topic: dialogue.topic, state: dialogue.state })
    .from(dialogue)
    .where(and(eq(dialogue.number, number), isNotNull(dialogue.announcedOn)))
  return found
}

/** The hall with its questions and its queue, as one seat sees it; without a seat neither. */
export function seenFromSeat(ctx: Everybody, number: string, seat: Seat | undefined) {
  return tx(ctx, async (db) => {
    const hall = await hallAt(db, number)
    if (!hall) return undefined
    // At once: with five hundred phones every answer that is waited for waits behind the others'.
    const [paused, questions, queue] = await Promise.all([
      hall.state === 'in_progress' ? pausedUntil(db, hall.id) : undefined,
      seat
        ? db.execute<SeenQuestion>(sql`select * from acl.hall_seen(${hall.id}::uuid, ${seatHash(seat)})`)
        : [],
      seat ? db.execute<QueuedSeat>(sql`select * from acl.hall_queue(${hall.id}::uuid)`) : [],
    ])
    return { hall, questions: [...questions], queue: [...queue], paused }
  })
}

const noSeat = () =>
  new Refusal(
    'hall.noSeat',
    'Quét mã trên màn hình hội trường hoặc trên ghế để gửi câu hỏi từ điện thoại này.',
  )
const refusals: Record<string, () => Refusal> = {
  closed: () =>
    new Refusal('hall.closed', 'Đã hết phần nhận câu hỏi. Câu chưa đọc được trả lời bằng văn bản.'),
  many: () =>
    new Refusal(
      'hall.many',
      `Mỗi ghế gửi nhiều nhất ${mostQuestions} câu. Đồng tình với câu của người khác thì vẫn được.`,
    ),
}

export type Asked = 'asked' | 'again' | 'same'

/** Sends a question to the desk. What somebody asked already counts as one more who wants it asked. */
export async function askQuestion(
  ctx: Everybody,
  number: string,
  seat: Seat | undefined,
  input: AskQuestion,
): Promise<Asked> {
  if (!seat || seat.number !== number) throw noSeat()
  return tx(ctx, async (db) => {
    const hall = await hallAt(db, number)
    if (!hall) throw new NotFound()
    const held = heldFor(input.body) ?? null
    const [{ said } = { said: '' }] = await db.execute<{ said: string }>(
      sql`select acl.ask_hall(${hall.id}::uuid, ${input.id}::uuid, ${seatHash(seat)}, ${seat.seat || input.seat},
        ${input.name}, ${input.body}, ${held}, ${mostQuestions}) as said`,
    )
    const refusal = refusals[said]
    if (refusal) throw refusal()
    return said as Asked
  })
}

/** One seat, one voice; it is taken back as easily. */
export async function supportQuestion(
  ctx: Everybody,
  number: string,
  seat: Seat | undefined,
  input: SupportQuestion,
): Promise<void> {
  if (!seat || seat.number !== number) throw noSeat()
  await tx(ctx, (db) =>
    db.execute(sql`select acl.support_hall(${input.id}::uuid, ${seatHash(seat)}, ${input.on === 'yes'})`),
  )
}

/** The words of one's own question that was held as outside the theme. @throws Refusal, NotFound */
export async function outsideQuestion(
  ctx: Everybody,
  number: string,
  seat: Seat | undefined,
  id: string,
): Promise<string> {
  if (!seat || seat.number !== number) throw noSeat()
  const found = await seenFromSeat(ctx, number, seat)
  const own = found?.questions.find((one) => one.id === id && one.mine && one.held_for === 'outside')
  if (!own) throw new NotFound()
  return own.body
}

/** The dialogue that a phone with this seat follows. */
export const followedFromSeat = (ctx: Everybody, number: string): Promise<string | undefined> =>
  tx(ctx, async (db) => {
    const hall = await hallAt(db, number)
    return hall?.state === 'in_progress' || hall?.state === 'held' ? hall.id : undefined
  })
