import { and, count, eq } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { watchItem } from '#db/schema/watch-lists.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { type ListItem, refusalToAdd } from '#domain/watch-lists/watch-list.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, placeOf } from '#server/petitions/petition-row.ts'
import { lockList, recordList } from './list-row.ts'
import { tellBoard } from './tell-board.ts'

/** Puts a petition that the actor sees into a list of chosen ones; one that stands there already stays. */
export function addItem(ctx: Ctx, id: string, { number }: ListItem): Promise<void> {
  return tx(ctx, async (db) => {
    const list = await lockList(db, ctx, id)
    const row = await seenPetition(db, ctx, number)
    const [kept] = await db.select({ n: count() }).from(watchItem).where(eq(watchItem.listId, id))
    const refusal = refusalToAdd(list.kind, kept?.n ?? 0)
    if (refusal) throw refusal
    const added = await db
      .insert(watchItem)
      .values({ listId: id, petitionId: row.id, at: ctx.at })
      .onConflictDoNothing()
      .returning({ id: watchItem.petitionId })
    await recordList(db, ctx, id, 'add')
    if (added.length > 0 && list.givenTo) await tellBoard(db, ctx, list)
  })
}

/** Takes a petition out of the list; one that is not there any more is gone already. */
export function dropItem(ctx: Ctx, id: string, { number }: ListItem): Promise<void> {
  return tx(ctx, async (db) => {
    await lockList(db, ctx, id)
    const row = await findRow(db, number)
    if (row) {
      await db.delete(watchItem).where(and(eq(watchItem.listId, id), eq(watchItem.petitionId, row.id)))
    }
    await recordList(db, ctx, id, 'drop')
  })
}

/** What few may read is chosen by nobody: it is not there, whoever asks. */
async function seenPetition(db: Tx, ctx: Ctx, number: string): Promise<PetitionRow> {
  const row = await findRow(db, number)
  if (row && !row.restricted && row.family !== 'denunciation') {
    const place = await placeOf(db, row)
    if (can(ctx.actor, 'petition.watch', place) || can(ctx.actor, 'petition.read', place)) return row
  }
  throw fieldRefusal(
    'watchList.number',
    'number',
    'Không thấy hồ sơ số này trong phạm vi ông/bà được xem. Xem lại số in trên giấy.',
  )
}
