import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dialogueItem, dialogueOpinion } from '#db/schema/dialogue-gathering.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type GroupOpinions, handedIn, type MergeItem, type RenameItem } from '#domain/dialogues/grouping.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import {
  addItemSteps,
  type ItemRow,
  itemAt,
  lockGathering,
  recordPrepared,
  writeItem,
} from './gathering-row.ts'

type OpinionRow = typeof dialogueOpinion.$inferSelect

/**
 * Puts opinions into a point, a new one or none. Each keeps its own words and origin; where it stood before stays in
 * the history of both points. @returns the point they are in now
 */
export function groupOpinions(ctx: Ctx, number: string, input: GroupOpinions): Promise<string | undefined> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const picked = await pickedOf(db, row, input.picked)
    await refuseHandedIn(db, row, picked)
    const target = await targetOf(db, ctx, row, input)
    const moving = picked.filter(({ itemId }) => itemId !== (target?.id ?? null))
    if (moving.length === 0) {
      throw fieldRefusal('group.same', 'into', 'Các ý kiến đã chọn đang ở đó rồi. Chọn nơi khác.')
    }
    await move(db, ctx, row, moving, target)
    await recordPrepared(db, ctx, row, target ? 'put' : 'take', moving.length)
    return target?.id
  })
}

/** The whole of one point goes into another. */
export function mergeItem(ctx: Ctx, number: string, id: string, input: MergeItem): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const item = await itemAt(db, row, id, input.version)
    const target = await itemAt(db, row, input.target)
    for (const one of [item, target]) refuseFrozen(one)
    if (item.id === target.id) throw fieldRefusal('merge.self', 'target', 'Chọn nội dung khác để gộp vào.')
    const inside = await db.select().from(dialogueOpinion).where(eq(dialogueOpinion.itemId, item.id))
    await move(db, ctx, row, inside, target)
    await recordPrepared(db, ctx, row, 'merge', inside.length)
  })
}

/** The Front names a point otherwise, until it is handed in. */
export function nameItem(ctx: Ctx, number: string, id: string, input: RenameItem): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const item = await itemAt(db, row, id, input.version)
    refuseFrozen(item)
    const { title, field } = input
    await writeItem(db, item, { title, field })
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'rename', said: `${item.title} → ${title}` }])
    await recordPrepared(db, ctx, row, 'rename')
  })
}

function refuseFrozen(item: ItemRow): void {
  if (item.origin !== 'gathered') throw new NotFound()
  if (item.synthesisId || item.mergedInto) throw handedIn(item.title)
}

async function pickedOf(db: Tx, row: DialogueRow, ids: string[]): Promise<OpinionRow[]> {
  const found = await db
    .select()
    .from(dialogueOpinion)
    .where(and(eq(dialogueOpinion.dialogueId, row.id), inArray(dialogueOpinion.id, ids)))
  if (found.length < ids.length) throw new NotFound()
  return found
}

async function refuseHandedIn(db: Tx, row: DialogueRow, picked: OpinionRow[]): Promise<void> {
  for (const id of new Set(picked.flatMap(({ itemId }) => itemId ?? []))) {
    refuseFrozen(await itemAt(db, row, id))
  }
}

async function targetOf(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  input: GroupOpinions,
): Promise<ItemRow | undefined> {
  if (input.into === 'out') return undefined
  if (input.into === 'new') return openItem(db, ctx, row, 'gathered', input)
  const item = await itemAt(db, row, input.into)
  refuseFrozen(item)
  return item
}

/** A new point at the end of the agenda. */
export async function openItem(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  origin: ItemRow['origin'],
  { title, field }: { title: string; field: string },
): Promise<ItemRow> {
  const [last] = await db
    .select({ at: sql<number>`coalesce(max(${dialogueItem.position}), 0)::int` })
    .from(dialogueItem)
    .where(eq(dialogueItem.dialogueId, row.id))
  const [item] = await db
    .insert(dialogueItem)
    .values({
      ...{ id: newId(), dialogueId: row.id, position: (last?.at ?? 0) + 1, title, field, origin },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    .returning()
  if (!item) throw new Error('a point is not seen by who opened it')
  await addItemSteps(db, ctx, row, [{ itemId: item.id, act: 'open', said: title }])
  return item
}

/** Moves opinions; a point that nothing is left in stands in the history alone. */
async function move(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  opinions: OpinionRow[],
  target: ItemRow | undefined,
): Promise<void> {
  const ids = opinions.map(({ id }) => id)
  if (ids.length > 0) {
    await db
      .update(dialogueOpinion)
      .set({ itemId: target?.id ?? null })
      .where(inArray(dialogueOpinion.id, ids))
  }
  const out = opinions.flatMap(({ id, itemId }) =>
    itemId ? [{ itemId, opinionId: id, act: 'take' as const, said: target?.title ?? '' }] : [],
  )
  const into = target ? ids.map((opinionId) => ({ itemId: target.id, opinionId, act: 'put' as const })) : []
  await addItemSteps(db, ctx, row, [...out, ...into])
  for (const left of await emptied(db, row)) {
    if (left.id === target?.id) continue
    if (!target) throw lastOpinion(left)
    await writeItem(db, left, { mergedInto: target.id })
    await addItemSteps(db, ctx, row, [{ itemId: left.id, act: 'merge', said: target.title }])
  }
}

const lastOpinion = ({ title }: ItemRow) =>
  new Refusal(
    'group.last',
    `Nội dung “${title}” sẽ không còn ý kiến nào. Xếp ý kiến cuối cùng thẳng vào nội dung khác, thay vì tách ra.`,
  )

/** Points of the Front, not handed in and not merged, in which no opinion stands any more. */
const emptied = (db: Tx, row: DialogueRow): Promise<ItemRow[]> =>
  db
    .select()
    .from(dialogueItem)
    .where(
      and(
        ...[eq(dialogueItem.dialogueId, row.id), eq(dialogueItem.origin, 'gathered')],
        ...[isNull(dialogueItem.mergedInto), isNull(dialogueItem.synthesisId)],
        sql`not exists (select 1 from ${dialogueOpinion} where ${dialogueOpinion.itemId} = ${dialogueItem.id})`,
      ),
    )
