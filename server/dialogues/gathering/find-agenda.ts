import { and, asc, eq, isNull } from 'drizzle-orm'
import { dialogueAnswer, dialogueItem, dialogueItemStep } from '#db/schema/dialogue-gathering.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { isLate } from '#domain/dialogues/agenda.ts'
import { refusalToPrepare } from '#domain/dialogues/opinions.ts'
import { can } from '#domain/people/permissions.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { type DialogueRow, placeOfOffice, seenRow } from '../dialogue-row.ts'
import { answeringOffices } from './assign-answer.ts'
import { isOnAgenda } from './change-agenda.ts'
import { type ItemRow, readsAll } from './gathering-row.ts'
import { type ListedOpinion, opinionsOf } from './list-opinions.ts'
import { type AnswerRow, mayIn } from './prepare-answer.ts'
import { unfinishedPromises } from './unfinished-promises.ts'

export type ShownAnswer = AnswerRow & { unit: string; late: boolean }
export type ShownItem = ItemRow & {
  opinions: ListedOpinion[]
  /** Absent where none is asked for, and for whom it is not to be read yet. */
  answer?: ShownAnswer
}

/** Every point of a dialogue that stands, with its opinions and prepared answer, in the order of the agenda. */
export async function itemsOf(db: Tx, row: DialogueRow, today: Day): Promise<ShownItem[]> {
  const items = await db
    .select()
    .from(dialogueItem)
    .where(and(eq(dialogueItem.dialogueId, row.id), isNull(dialogueItem.mergedInto)))
    .orderBy(asc(dialogueItem.position), asc(dialogueItem.id))
  if (items.length === 0) return []
  const answers = await db
    .select({ one: dialogueAnswer, unit: unit.name })
    .from(dialogueAnswer)
    .innerJoin(unit, eq(unit.id, dialogueAnswer.unitId))
    .where(eq(dialogueAnswer.dialogueId, row.id))
  const opinions = await opinionsOf(db, row)
  return items.map((item) => {
    const found = answers.find(({ one }) => one.itemId === item.id)
    return {
      ...item,
      opinions: opinions.filter(({ itemId }) => itemId === item.id),
      answer: found && { ...found.one, unit: found.unit, late: isLate(found.one, today) },
    }
  })
}

/** Who reads prepared answers and dossier before the day: offices that hold, chair or answer. */
async function actsOf(db: Tx, ctx: Ctx, row: DialogueRow) {
  const place = await placeOfOffice(db, row.unitId)
  const isOpen = refusalToPrepare(row, dayOf(ctx.at)) === undefined
  return {
    place,
    readAll: readsAll(ctx, place),
    prepare: isOpen && can(ctx.actor, 'dialogue.prepare', place),
    group: isOpen && can(ctx.actor, 'dialogue.synthesise', place),
  }
}

/** The points of a dialogue and what the actor may do with them. @throws NotFound */
export function findAgenda(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await seenRow(db, ctx, number)
    const { place: _, ...may } = await actsOf(db, ctx, row)
    if (!may.readAll) throw new NotFound()
    const items = await itemsOf(db, row, dayOf(ctx.at))
    return {
      ...{ row, may },
      promises: await unfinishedPromises(db, ctx, row.unitId, dayOf(ctx.at)),
      agenda: items.filter((one) => isOnAgenda(one) && !one.leftOut),
      leftOut: items.filter((one) => isOnAgenda(one) && one.leftOut),
      /** Grouped by the Front and not handed in yet. */
      grouping: items.filter((one) => !isOnAgenda(one)),
    }
  })
}

/** One point with its history, and what the actor may do with it now. @throws NotFound */
export function findItem(ctx: Ctx, number: string, id: string) {
  return tx(ctx, async (db) => {
    if (!isId(id)) throw new NotFound()
    const row = await seenRow(db, ctx, number)
    const may = await actsOf(db, ctx, row)
    const all = await itemsOf(db, row, dayOf(ctx.at))
    const item = all.find((one) => one.id === id)
    if (!item || !may.readAll) throw new NotFound()
    const steps = await db
      .select()
      .from(dialogueItemStep)
      .where(eq(dialogueItemStep.itemId, id))
      .orderBy(asc(dialogueItemStep.at), asc(dialogueItemStep.id))
    const { answer } = item
    const isOpen = refusalToPrepare(row, dayOf(ctx.at)) === undefined
    const decides =
      answer !== undefined &&
      ((await mayIn(db, ctx, answer.unitId, 'dialogue.decide')) ||
        (await mayIn(db, ctx, row.unitId, 'dialogue.decide')))
    const writer = ctx.actor.kind === 'person' && answer?.writtenBy === ctx.actor.personId
    const onAgenda = isOnAgenda(item) && !item.leftOut
    return {
      ...{ row, item, steps },
      /** Other points of the Front that this one may go into. */
      others: may.group ? all.filter((one) => one.id !== id && !isOnAgenda(one)) : [],
      offices: may.prepare ? await answeringOffices(db, row) : [],
      may: {
        group: may.group && item.origin === 'gathered' && !item.synthesisId,
        exchange: may.prepare && item.synthesisId !== null,
        clarify: may.group && item.exchange === 'unclear',
        leaveOut: may.prepare && onAgenda,
        bringBack: may.prepare && isOnAgenda(item) && item.leftOut !== '',
        assign: may.prepare && onAgenda,
        write:
          isOpen &&
          answer !== undefined &&
          answer.state !== 'approved' &&
          (await mayIn(db, ctx, answer.unitId, 'dialogue.answer')),
        approve: isOpen && decides && answer?.state === 'written' && !writer,
        return: isOpen && decides && (answer?.state === 'written' || answer?.state === 'approved'),
      },
    }
  })
}
export type ItemFile = Awaited<ReturnType<typeof findItem>>
