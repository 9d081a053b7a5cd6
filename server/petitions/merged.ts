import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { petitionMasked } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { following, refusalWhileJoint } from '#domain/petitions/merging.ts'
import type { Ctx } from '#server/context.ts'
import { visiblePetitions } from '#server/scope.ts'

const main = alias(petition, 'main')

/** The number of the petition together with which this one is settled now; nothing when it goes its own way. */
export async function jointWith(
  db: Tx,
  row: Pick<PetitionRow, 'mainId' | 'state'>,
): Promise<string | undefined> {
  if (!row.mainId || !following.includes(row.state)) return undefined
  // Through a function: whoever has the letter may not read the other one.
  const [found] = await db.execute<{ number: string; state: PetitionRow['state'] }>(
    sql`select number, state from acl.main_of(${row.mainId}::uuid)`,
  )
  return found && !ended.includes(found.state) ? found.number : undefined
}

/** @throws Refusal merge.joint */
export async function refuseWhileJoint(db: Tx, row: PetitionRow): Promise<void> {
  const number = await jointWith(db, row)
  if (number) throw refusalWhileJoint(number)
}

export type JoinedLine = Pick<PetitionRow, 'number' | 'receivedAt' | 'headCount' | 'state'>

/** Letters that are or were settled together with this one, first come first, as far as the actor sees them. */
export const joinedTo = (db: Tx, id: string): Promise<JoinedLine[]> =>
  db
    .select({
      ...{ number: petition.number, receivedAt: petition.receivedAt },
      ...{ headCount: petition.headCount, state: petition.state },
    })
    .from(petition)
    .where(eq(petition.mainId, id))
    .orderBy(asc(petition.receivedAt), asc(petition.number))
    .limit(200)

/** Those of them that follow it still. */
export const followers = (joined: JoinedLine[]): JoinedLine[] =>
  joined.filter(({ state }) => following.includes(state))

/** How many letters follow this one now. */
export async function countFollowing(db: Tx, id: string): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(petition)
    .where(and(eq(petition.mainId, id), inArray(petition.state, following)))
  return found?.count ?? 0
}

export type MergeChoice = { number: string; words: string }

/** Petitions of the same office, field and area that are worked on: what a letter may be put to. */
export function mergeChoices(ctx: Ctx, row: PetitionRow): Promise<MergeChoice[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ number: petition.number, words: sql<string>`left(${petitionMasked.body}, 120)` })
      .from(petition)
      .innerJoin(petitionMasked, eq(petitionMasked.petitionId, petition.id))
      .leftJoin(main, eq(main.id, petition.mainId))
      .where(
        and(
          eq(petition.unitId, row.unitId),
          eq(petition.family, 'opinion'),
          eq(petition.areaCode, row.areaCode),
          sql`${petition.field} is not distinct from ${row.field}`,
          sql`${petition.id} <> ${row.id} and not ${petition.restricted} and ${main.id} is null`,
          inArray(
            petition.state,
            following.filter((state) => state !== 'EXECUTING'),
          ),
          visiblePetitions(ctx.actor),
        ),
      )
      .orderBy(asc(petition.answerDueOn), asc(petition.number))
      .limit(30)
    return rows.map(({ number, words }) => ({ number, words: words.replace(/\s+/g, ' ') }))
  })
}
