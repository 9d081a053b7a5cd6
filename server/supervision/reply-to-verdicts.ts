import { and, eq, sql } from 'drizzle-orm'
import { verdict, verdictReply } from '#db/schema/supervision.ts'
import type { Tx } from '#db/tx.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf } from '#server/reception/desk.ts'

/** The answer of the head stands beside each verdict that contradicts the office still. */
export async function replyToVerdicts(
  db: Tx,
  ctx: Ctx,
  petitionId: string,
  reply: { body: string; title: string },
): Promise<void> {
  const open = await db
    .select({ id: verdict.id })
    .from(verdict)
    .where(and(eq(verdict.petitionId, petitionId), sql`acl.verdict_open(${verdict.id})`))
  for (const { id } of open) {
    await db.insert(verdictReply).values({
      ...{ id: newId(), verdictId: id, petitionId, body: reply.body },
      ...{ by: personOf(ctx), byTitle: reply.title, at: ctx.at },
    })
  }
}
