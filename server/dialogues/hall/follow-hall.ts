import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { seenHall } from './live-desk.ts'

/** The dialogue that the actor may follow; undefined for who does not read it or before it is opened. */
export const followed = (ctx: Ctx, number: string): Promise<string | undefined> =>
  tx(ctx, async (db) => (await seenHall(db, ctx, number))?.id)
