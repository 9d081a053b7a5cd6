import { dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import type { Tx } from '#db/tx.ts'
import type { JoinTurn } from '#domain/dialogues/hall/join-turn.ts'
import { usualMinutes } from '#domain/dialogues/hall/words.ts'
import { refusalToAnswer } from '#domain/dialogues/hall.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { changeTurn, nameSpeaker } from './turn-row.ts'
import { recordOutcome } from './write-turn.ts'

/** When it came into the queue, began, ended and was last written on, by the clock of the device. */
export type Hours = { queuedAt: Date; startedAt?: Date; endedAt?: Date; writtenAt: Date }

/** Writes what a desk kept: as an opinion of its own, or upon the one that stands there. @throws Refusal */
export async function writeJoined(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  input: JoinTurn,
  hours: Hours,
  there: TurnRow | undefined,
): Promise<TurnRow> {
  const isAnswered = input.outcome === 'answered'
  const [body, answer] = [input.body ?? there?.body ?? '', input.answer ?? there?.answer ?? '']
  const refusal = isAnswered ? refusalToAnswer({ body, answer }) : undefined
  if (refusal) throw refusal
  const row = there
    ? await writeUpon(db, ctx, input, hours, there)
    : await addSaid(db, ctx, hall, input, hours)
  if (input.name !== undefined) await nameSpeaker(db, row, input.name)
  if (isAnswered && there?.outcome !== 'answered') await recordOutcome(db, ctx, hall, row, 'answered')
  return row
}

const wordsIn = ({ seat, place, body, answer, answeredByTitle }: JoinTurn) =>
  Object.fromEntries(
    Object.entries({ seat, place, body, answer, answeredByTitle }).filter(([, text]) => text !== undefined),
  )

async function addSaid(db: Tx, ctx: Ctx, hall: DialogueRow, input: JoinTurn, hours: Hours): Promise<TurnRow> {
  const isSaid = input.stage === 'said'
  const [row] = await db
    .insert(dialogueTurn)
    .values({
      ...{ id: input.turnId, dialogueId: hall.id, siteId: input.siteId, queuedAt: hours.queuedAt },
      ...{ state: isSaid ? 'done' : 'waiting', minutes: usualMinutes, ...wordsIn(input) },
      ...(isSaid && { startedAt: hours.startedAt, endedAt: endOf(hours) }),
      ...(input.outcome === 'answered' && { outcome: 'answered' as const }),
      ...{
        by: personOf(ctx),
        byTitle: await titleOf(db, ctx),
        at: hours.queuedAt,
        changedAt: hours.writtenAt,
      },
    })
    .returning()
  if (!row) throw new Error('a turn is not seen by the desk')
  return row
}

async function writeUpon(db: Tx, ctx: Ctx, input: JoinTurn, hours: Hours, there: TurnRow): Promise<TurnRow> {
  const isSaid = input.stage === 'said' && there.state !== 'done'
  // Who had given up spoke after all.
  const row =
    isSaid && there.state === 'withdrawn' ? await changeTurn(db, ctx, there, { state: 'waiting' }) : there
  const startedAt = row.startedAt ?? hours.startedAt ?? null
  const endedAt = endOf({ ...hours, startedAt: startedAt ?? undefined })
  return changeTurn(db, ctx, row, {
    ...wordsIn(input),
    ...(isSaid && { state: 'done' as const, startedAt, endedAt }),
    ...(input.outcome === 'answered' && { outcome: 'answered' as const }),
  })
}

/** Without an hour of its beginning it has none of its end: read from paper, or handed in. */
function endOf({ startedAt, endedAt, writtenAt }: Omit<Hours, 'queuedAt'>): Date | null {
  if (!startedAt) return null
  const end = endedAt ?? writtenAt
  return end < startedAt ? startedAt : end
}
