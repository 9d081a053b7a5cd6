import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { person } from '#db/schema/people.ts'
import { identityAgreement, identityOpening, identityReading } from '#db/schema/vault.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { askHours } from '#domain/petitions/vault.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { type Opener, otherOpeners } from './openers.ts'

/** One opening as it is written down: who, when, why, with whom, how often it was read. */
export type OpeningLine = {
  id: string
  reference: string
  reason: string
  urgent: boolean
  askedBy: string
  askedName: string
  askedTitle: string
  askedAt: Date
  secondId: string
  secondName: string
  secondTitle: string
  agreedAt: Date | null
  until: Date | null
  readings: number
}

/** The last openings of everything, for who looks after the log. @throws NotFound */
export function listOpenings(ctx: Ctx<Person>): Promise<OpeningLine[]> {
  if (!can(ctx.actor, 'opening.audit')) throw new NotFound()
  return tx(ctx, (db) => linesOf(db, sql`true`, 200))
}

export type Openings = { lines: OpeningLine[]; waiting: OpeningLine[]; others: Opener[] }

/** The openings of one petition, and who could be the second person. */
export function openingsOf(ctx: Ctx<Person>, petitionId: string): Promise<Openings> {
  return tx(ctx, async (db) => {
    const lines = await linesOf(db, eq(identityOpening.petitionId, petitionId), 50)
    const lapsed = ctx.at.getTime() - askHours * 3_600_000
    const waiting = lines.filter(
      (one) =>
        !one.urgent && !one.agreedAt && one.askedBy !== ctx.actor.personId && one.askedAt.getTime() > lapsed,
    )
    return { lines, waiting, others: await otherOpeners(db, petitionId, ctx.actor) }
  })
}

const asker = alias(person, 'asker')
const second = alias(person, 'second')

/** The reference is written with the opening's petition, which whoever reads the log does not see. */
async function linesOf(db: Tx, which: ReturnType<typeof sql>, limit: number): Promise<OpeningLine[]> {
  return db
    .select({
      id: identityOpening.id,
      reference: sql<string>`acl.reference_of(${identityOpening.id})`,
      reason: identityOpening.reason,
      urgent: identityOpening.urgent,
      askedBy: identityOpening.askedBy,
      askedName: asker.name,
      askedTitle: identityOpening.askedTitle,
      askedAt: identityOpening.askedAt,
      secondId: second.id,
      secondName: second.name,
      secondTitle: sql<string>`coalesce(${identityAgreement.agreedTitle}, ${identityOpening.secondTitle})`,
      agreedAt: identityAgreement.at,
      until: sql<Date | null>`coalesce(${identityAgreement.until}, ${identityOpening.until})`,
      readings: sql<number>`(select count(*)::int from ${identityReading} r where r.opening_id = ${identityOpening.id})`,
    })
    .from(identityOpening)
    .leftJoin(identityAgreement, eq(identityAgreement.openingId, identityOpening.id))
    .innerJoin(asker, eq(asker.id, identityOpening.askedBy))
    .innerJoin(
      second,
      eq(second.id, sql`coalesce(${identityAgreement.agreedBy}, ${identityOpening.secondId})`),
    )
    .where(which)
    .orderBy(desc(identityOpening.askedAt), desc(identityOpening.id))
    .limit(limit)
    .then((rows) => rows.map((one) => ({ ...one, until: one.until && new Date(one.until) })))
}
