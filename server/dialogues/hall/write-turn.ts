import type { TurnRow } from '#db/schema/dialogue-turns.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Outcome } from '#domain/dialogues/hall/words.ts'
import { refusalToAnswer, type WriteTurn } from '#domain/dialogues/hall.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { record } from '#server/events.ts'
import { movedBy } from './queue-turn.ts'
import { changeTurn, hallOf, lockTurn, nameSpeaker } from './turn-row.ts'

/**
 * Writes what was said, by whom and what was answered; with "Trả lời ngay" that is what came of it, and the
 * turn is over. What lives on as a petition is settled on its own page, with its five points.
 */
export function writeTurn(
  ctx: Ctx,
  number: string,
  id: string,
  input: Omit<WriteTurn, 'site'>,
): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const row = await lockTurn(db, hall, id, input.version)
    const isAnswered = input.next === 'answered'
    const refusal = isAnswered ? (refusalOfOther(row) ?? refusalToAnswer(input)) : refusalToEmpty(row, input)
    if (refusal) throw refusal
    await nameSpeaker(db, row, input.name)
    const moved =
      input.next === 'minute' || input.next === 'return' ? movedBy(ctx, row, input.next) : undefined
    const isOver = isAnswered || input.next === 'stop'
    const next = await changeTurn(db, ctx, row, {
      ...{ seat: input.seat, areaCode: input.areaCode || null, place: input.place, field: input.field },
      ...{ body: input.body, answer: input.answer, answeredByTitle: input.answeredByTitle },
      answeringUnitId: input.answeringUnitId || null,
      ...(isAnswered && { outcome: 'answered' as const }),
      ...(isOver && over(ctx, row)),
      ...moved,
    })
    if (isAnswered && row.outcome !== 'answered') await recordOutcome(db, ctx, hall, next, 'answered')
    return next
  })
}

/** Spoken, or given in writing and read out: from the queue too. */
export const over = (ctx: Ctx, row: TurnRow) =>
  row.state === 'done' ? {} : { state: 'done' as const, endedAt: row.startedAt && ctx.at }

const refusalOfOther = (row: TurnRow): Refusal | undefined =>
  livesOn(row.outcome)
    ? new Refusal('turn.settled', 'Ý kiến này đã thành một việc có hạn. Hoàn tác trước khi ghi kết quả khác.')
    : undefined

/** What came of it rests on these words: they are put right, not taken away. */
function refusalToEmpty(row: TurnRow, input: Omit<WriteTurn, 'site'>): Refusal | undefined {
  if (row.outcome === 'answered') return refusalToAnswer(input)
  if (!row.outcome || input.body) return undefined
  const message = 'Ý kiến này đã thành một việc có hạn: không để trống nội dung.'
  return new Refusal('turn.noBody', message, { body: message })
}

export async function recordOutcome(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  { id: turnId, position }: TurnRow,
  outcome: Outcome,
): Promise<void> {
  await record(db, ctx, {
    type: 'dialogue.turn-recorded',
    payload: { dialogueId: hall.id, turnId, position, outcome },
  })
}
