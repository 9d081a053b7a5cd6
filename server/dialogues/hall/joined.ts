import { asc, eq } from 'drizzle-orm'
import { dialogueJoined } from '#db/schema/dialogue-joined.ts'
import { dialogueSite } from '#db/schema/dialogues.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import type { Ctx } from '#server/context.ts'
import { placeOfOffice, readRow } from '#server/dialogues/dialogue-row.ts'
import { turnsOf } from './live-desk.ts'

export type JoinedLine = NonNullable<Awaited<ReturnType<typeof joinedOf>>>['lines'][number]

/**
 * Everything that came from desks without network, in the order in which it was written down there; undefined for
 * everybody but the office that holds the dialogue.
 */
export function joinedOf(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number, 'any')
    if (!row || !can(ctx.actor, 'dialogue.prepare', await placeOfOffice(db, row.unitId))) return undefined
    const lines = await db
      .select({ line: dialogueJoined, place: dialogueSite.place })
      .from(dialogueJoined)
      .innerJoin(dialogueSite, eq(dialogueSite.id, dialogueJoined.siteId))
      .where(eq(dialogueJoined.dialogueId, row.id))
      .orderBy(asc(dialogueJoined.tookPlaceAt), asc(dialogueJoined.writtenAt))
    const turns = await turnsOf(db, row.id)
    return {
      row,
      lines: lines.map(({ line, place }) => ({
        ...line,
        ...{ place, turn: turns.find(({ id }) => id === line.turnId) },
      })),
    }
  })
}
