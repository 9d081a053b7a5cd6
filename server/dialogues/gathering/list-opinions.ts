import { and, asc, eq } from 'drizzle-orm'
import { dialogueItem, dialogueOpinion } from '#db/schema/dialogue-gathering.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { refusalToPrepare } from '#domain/dialogues/opinions.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, placeOfOffice, seenRow } from '../dialogue-row.ts'
import { villagesOf } from './enter-opinions.ts'
import { readsAll } from './gathering-row.ts'

export type ListedOpinion = typeof dialogueOpinion.$inferSelect & {
  village: string
  /** The office that gathered it. */
  office: string
  item: string | null
}

/** What was gathered for a dialogue and is for the actor to read, by village. */
export async function opinionsOf(db: Tx, row: DialogueRow): Promise<ListedOpinion[]> {
  const rows = await db
    .select({ one: dialogueOpinion, village: area.name, office: unit.shortName, item: dialogueItem.title })
    .from(dialogueOpinion)
    .innerJoin(area, eq(area.code, dialogueOpinion.areaCode))
    .innerJoin(unit, eq(unit.id, dialogueOpinion.unitId))
    .leftJoin(dialogueItem, eq(dialogueItem.id, dialogueOpinion.itemId))
    .where(and(eq(dialogueOpinion.dialogueId, row.id)))
    .orderBy(asc(dialogueOpinion.areaCode), asc(dialogueOpinion.at), asc(dialogueOpinion.id))
  return rows.map(({ one, ...more }) => ({ ...one, ...more }))
}

export type Gathering = NonNullable<Awaited<ReturnType<typeof findGathering>>>

/** Everything gathered, and what the actor may do with it now. @throws NotFound */
export function findGathering(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await seenRow(db, ctx, number)
    const place = await placeOfOffice(db, row.unitId)
    const isOpen = refusalToPrepare(row, dayOf(ctx.at)) === undefined
    const villages = await villagesOf(db, ctx, row)
    return {
      row,
      opinions: await opinionsOf(db, row),
      may: {
        readAll: readsAll(ctx, place),
        gather: isOpen && villages.length > 0,
        group: isOpen && can(ctx.actor, 'dialogue.synthesise', place),
        prepare: isOpen && can(ctx.actor, 'dialogue.prepare', place),
      },
    }
  })
}
