import { eq, ne, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import type { Tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'

export type Opener = { id: string; name: string; title: string; mailable: boolean }

/** Who else may open this identity: of the office that received it or one above, whom it is not about. */
export async function otherOpeners(db: Tx, petitionId: string, who: Person): Promise<Opener[]> {
  const rows = await db
    .select({ id: person.id, name: person.name, title: person.title, email: person.email })
    .from(person)
    .where(sql`${person.id} in (select acl.openers(${petitionId}::uuid)) and ${ne(person.id, who.personId)}`)
    .orderBy(person.name, person.id)
  return rows.map(({ email, ...one }) => ({ ...one, mailable: Boolean(email) }))
}

/** The post of whoever acts, as it is written down with what they did. */
export async function titleOf(db: Tx, who: Person): Promise<string> {
  const [found] = await db.select({ title: person.title }).from(person).where(eq(person.id, who.personId))
  return found?.title ?? ''
}
