import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'

/**
 * One at a time where work is given to somebody or their role ends: taken before any row, in one order, so
 * that nobody gets work in the moment in which they leave. The database takes the same lock in its guards.
 */
export async function lockPeople(db: Tx, ...ids: (string | null | undefined)[]): Promise<void> {
  const people = [...new Set(ids.filter((id): id is string => Boolean(id)))].sort()
  for (const id of people) await db.execute(sql`select acl.lock_person(${id}::uuid)`)
}
