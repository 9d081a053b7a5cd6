import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'

/** Was this petition's content erased by a decision? */
export async function isDestroyed(db: Tx, petitionId: string): Promise<boolean> {
  const [found] = await db.execute<{ gone: boolean }>(
    sql`select acl.is_destroyed(${petitionId}::uuid) as gone`,
  )
  return found?.gone === true
}
