import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'

/** Who takes in what this office promises, where it takes in no letters itself: the government of its area. */
export async function officeForPromises(db: Tx, unitId: string): Promise<string | undefined> {
  const [found] = await db.execute<{ id: string | null }>(
    sql`select acl.office_for_promises(${unitId}::uuid) as id`,
  )
  return found?.id ?? undefined
}
