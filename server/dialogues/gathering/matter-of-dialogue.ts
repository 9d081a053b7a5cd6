import { eq, sql } from 'drizzle-orm'
import { dialogueMatter } from '#db/schema/dialogue-gathering.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception-visits.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '../dialogue-row.ts'

/** The matter that a dialogue was proposed from, for who reads it: where it is seen, and how often it was brought. */
export function matterOfDialogue(ctx: Ctx, row: DialogueRow) {
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({
        ...{ title: receptionMatter.title, visitId: dialogueMatter.visitId },
        times: sql<number>`(select count(*)::int from ${receptionVisit} where ${receptionVisit.matterId} = ${receptionMatter.id})`,
      })
      .from(dialogueMatter)
      .innerJoin(receptionMatter, eq(receptionMatter.id, dialogueMatter.matterId))
      .where(eq(dialogueMatter.dialogueId, row.id))
    return found
  })
}
