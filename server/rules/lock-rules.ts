import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/**
 * Lock, then may: the first two steps of every change of the rules. Whoever changes rules at the same
 * moment waits, since a version ends where the next begins.
 * @throws NotFound for whom rules are not theirs to change
 */
export async function lockRules(db: Tx, ctx: Ctx): Promise<void> {
  if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('rules', 0))`)
}
