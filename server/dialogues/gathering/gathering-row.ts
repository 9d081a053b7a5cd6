import { and, eq, sql } from 'drizzle-orm'
import { dialogueItem, dialogueItemStep } from '#db/schema/dialogue-gathering.ts'
import type { Tx } from '#db/tx.ts'
import type { ItemAct } from '#domain/dialogues/gathering/words.ts'
import { refusalToPrepare } from '#domain/dialogues/opinions.ts'
import { can, type Place } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { type DialogueRow, placeOfOffice, seenRow } from '../dialogue-row.ts'

export type ItemRow = typeof dialogueItem.$inferSelect
type GatheringPermission = 'dialogue.gather' | 'dialogue.synthesise' | 'dialogue.prepare'

const helpers: Record<GatheringPermission, string> = {
  'dialogue.gather':
    'Ý kiến do Mặt trận, tổ chức chính trị - xã hội và ban công tác Mặt trận ghi. Nhờ một nơi trong số đó.',
  'dialogue.synthesise': 'Việc này do Mặt trận cùng cấp làm. Nhờ Mặt trận.',
  'dialogue.prepare': 'Việc này do cơ quan tổ chức hội nghị làm. Nhờ cơ quan đó.',
}

export const refusalByHelper = (permission: GatheringPermission): Refusal =>
  new Refusal('may.not', helpers[permission])

/** Does the actor read, besides the opinions of their own villages, all that was gathered? */
export const readsAll = ({ actor }: Ctx, place: Place): boolean =>
  can(actor, 'dialogue.read', place) || can(actor, 'dialogue.prepare', place)

/**
 * What is prepared for one dialogue is changed by one at a time: the Front may not lock the dialogue's own row.
 * @throws NotFound, Refusal where the actor may not, or the dialogue is over
 */
export async function lockGathering(
  db: Tx,
  ctx: Ctx,
  number: string,
  permission: GatheringPermission,
): Promise<{ row: DialogueRow; place: Place }> {
  const seen = await seenRow(db, ctx, number)
  const place = await placeOfOffice(db, seen.unitId)
  if (permission !== 'dialogue.gather' && !can(ctx.actor, permission, place))
    throw refusalByHelper(permission)
  if (permission === 'dialogue.gather' && !can(ctx.actor, permission)) throw refusalByHelper(permission)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`gathering ${seen.id}`}, 0))`)
  const row = await seenRow(db, ctx, number)
  const refusal = refusalToPrepare(row, dayOf(ctx.at))
  if (refusal) throw refusal
  return { row, place }
}

/** One point of this dialogue, under the lock of what is prepared. @throws NotFound, Refusal other.first */
export async function itemAt(db: Tx, row: DialogueRow, id: string, version?: number): Promise<ItemRow> {
  if (!isId(id)) throw new NotFound()
  const [item] = await db
    .select()
    .from(dialogueItem)
    .where(and(eq(dialogueItem.id, id), eq(dialogueItem.dialogueId, row.id)))
  if (!item) throw new NotFound()
  if (version !== undefined) sameVersion(item, version)
  return item
}

type Change = Partial<typeof dialogueItem.$inferInsert>

export async function writeItem(db: Tx, item: ItemRow, change: Change): Promise<ItemRow> {
  const [next] = await db
    .update(dialogueItem)
    .set({ ...change, version: item.version + 1 })
    .where(eq(dialogueItem.id, item.id))
    .returning()
  if (!next) throw new Error('a point is not seen by who changes it')
  return next
}

type Line = { itemId: string; opinionId?: string; act: ItemAct; said?: string }

/** Lines of the history of points, in the actor's own name. */
export async function addItemSteps(db: Tx, ctx: Ctx, row: DialogueRow, lines: Line[]): Promise<void> {
  if (lines.length === 0) return
  const byTitle = await titleOf(db, ctx)
  await db.insert(dialogueItemStep).values(
    lines.map((one, at) => ({
      ...{
        id: newId(Date.now() + at),
        dialogueId: row.id,
        itemId: one.itemId,
        opinionId: one.opinionId ?? null,
      },
      ...{ act: one.act, said: one.said ?? '', by: personOf(ctx), byTitle, at: ctx.at },
    })),
  )
}

/** The event: what was prepared and how many, never a word of it. */
export async function recordPrepared(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  what: 'gather' | ItemAct,
  count = 1,
): Promise<void> {
  const { id: dialogueId, number } = row
  const title = await titleOf(db, ctx)
  await record(db, ctx, { type: 'dialogue.prepared', payload: { dialogueId, number, what, count }, title })
}
