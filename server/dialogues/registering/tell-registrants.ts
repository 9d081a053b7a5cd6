import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import type { registrantLines } from '#domain/notices/registrant-lines.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { giveOut } from '#server/notices/write-rows.ts'

type Key = keyof typeof registrantLines
export const meansJson = (): string => JSON.stringify(means())

/** Gives out what the database wrote to registrants; calls among them find no sender and are left to the office. */
export const sendTold = (db: Tx, ctx: Ctx, key: Key, ids: string[]): Promise<void> =>
  giveOut(
    db,
    ctx,
    ids.map((id) => ({ id, key })),
  )

/** Tells everybody who registered that the dialogue became otherwise, in the transaction of the change. */
export async function tellRegistrants(
  db: Tx,
  ctx: Ctx,
  dialogueId: string,
  key: Exclude<Key, 'registered.promoted' | 'registered.reminder'>,
  due: Day | null = null,
): Promise<void> {
  const told = await db.execute<{ id: string }>(
    sql`select acl.tell_registrants(${dialogueId}::uuid, ${key}, ${due}::date, ${meansJson()}::text::jsonb) as id`,
  )
  await sendTold(
    db,
    ctx,
    key,
    [...told].map(({ id }) => id),
  )
}

/** Seats were added: whoever waits moves up, in the transaction of the change. */
export async function promoteAll(db: Tx, ctx: Ctx, dialogueId: string): Promise<void> {
  const told = await db.execute<{ id: string }>(
    sql`select acl.promote_all(${dialogueId}::uuid, ${meansJson()}::text::jsonb) as id`,
  )
  await sendTold(
    db,
    ctx,
    'registered.promoted',
    [...told].map(({ id }) => id),
  )
}
