import { eq } from 'drizzle-orm'
import { dataRestriction } from '#db/schema/privacy.ts'
import type { Tx } from '#db/tx.ts'

/** Whether the data of this petition serve its settlement alone. */
export async function isUseRestricted(db: Tx, petitionId: string): Promise<boolean> {
  const rows = await db
    .select({ at: dataRestriction.at })
    .from(dataRestriction)
    .where(eq(dataRestriction.petitionId, petitionId))
  return rows.length > 0
}
