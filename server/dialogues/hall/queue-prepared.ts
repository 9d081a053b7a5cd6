import { and, eq, ne, sql } from 'drizzle-orm'
import { dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import { type Tx, tx } from '#db/tx.ts'
import { usualMinutes } from '#domain/dialogues/hall/words.ts'
import { alreadyQueued, type QueuePrepared } from '#domain/dialogues/hall.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { isOnAgenda } from '#server/dialogues/gathering/change-agenda.ts'
import { itemsOf } from '#server/dialogues/gathering/find-agenda.ts'
import { shownQuestions } from '#server/dialogues/registering/questions.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { addTurn } from './queue-turn.ts'
import { hallOf } from './turn-row.ts'

/** What waits to be brought before the hall, with the answer that stands ready. */
export type Prepared = {
  of: 'item' | 'question'
  id: string
  /** In one line. */
  title: string
  /** Whole, as it goes into the queue. */
  body: string
  people: number
  field: string
  unit: string
  unitId: string | undefined
  answer: string
}

/** The agenda in its order, then what was asked beforehand, the most wished for first; without what was taken in. */
export async function preparedFor(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  turns: readonly Pick<TurnRow, 'itemId' | 'questionId' | 'state'>[],
): Promise<Prepared[]> {
  const isTaken = new Set(
    turns.filter(({ state }) => state !== 'withdrawn').flatMap((one) => [one.itemId, one.questionId]),
  )
  const [items, questions] = await Promise.all([
    itemsOf(db, hall, dayOf(ctx.at)),
    shownQuestions(db, hall.id),
  ])
  const onAgenda = items.filter((one) => isOnAgenda(one) && !one.leftOut)
  return [
    ...onAgenda.map(
      ({ id, title, field, opinions, answer }): Prepared => ({
        ...{ of: 'item', id, title, field, unit: answer?.unit ?? '', unitId: answer?.unitId },
        body: [title, ...opinions.map(({ body }) => `- ${body}`)].join('\n').slice(0, 4000),
        people: opinions.reduce((sum, { people }) => sum + people, 0),
        answer: answer?.state === 'approved' ? answer.body : '',
      }),
    ),
    ...questions.map(
      ({ id, body, people }): Prepared => ({
        ...{
          of: 'question',
          id,
          title: body,
          body,
          people,
          field: '',
          unit: '',
          unitId: undefined,
          answer: '',
        },
      }),
    ),
  ].filter(({ id }) => !isTaken.has(id))
}

/** Takes a point or a question into the queue of a place, with its words and the answer that stands ready; once. */
export function queuePrepared(
  ctx: Ctx,
  number: string,
  input: Omit<QueuePrepared, 'site'>,
): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`prepared ${input.chosen}`}, 0))`)
    const column = input.of === 'item' ? dialogueTurn.itemId : dialogueTurn.questionId
    const [there] = await db
      .select()
      .from(dialogueTurn)
      .where(
        and(
          eq(dialogueTurn.dialogueId, hall.id),
          eq(column, input.chosen),
          ne(dialogueTurn.state, 'withdrawn'),
        ),
      )
    if (there && there.id !== input.id) throw alreadyQueued()
    if (there) return there
    const turns = await db.select().from(dialogueTurn).where(eq(dialogueTurn.dialogueId, hall.id))
    const found = (await preparedFor(db, ctx, hall, turns)).find(
      ({ id, of }) => id === input.chosen && of === input.of,
    )
    if (!found) throw new NotFound()
    const { body, field, answer, unitId } = found
    const speaker = { seat: '', name: '', areaCode: '', place: '' }
    return addTurn(
      db,
      ctx,
      hall,
      { id: input.id, siteId: input.siteId, minutes: usualMinutes, carriedOver: '', ...speaker, body },
      {
        ...{ field, answer, answeringUnitId: unitId },
        ...(input.of === 'item' ? { itemId: input.chosen } : { questionId: input.chosen }),
      },
    )
  })
}
