import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'

/** The opening by which the person of this transaction may read the identity at this moment. */
export async function openingNow(db: Tx, petitionId: string): Promise<string | undefined> {
  const [found] = await db.execute<{ id: string | null }>(sql`select acl.opening(${petitionId}::uuid) as id`)
  return found?.id ?? undefined
}
