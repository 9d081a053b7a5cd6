import { and, asc, count, eq, sql } from 'drizzle-orm'
import { savedSearch } from '#db/schema/search.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { type DropSearch, refusalOfTakenName, refusalToSave, type SaveSearch } from '#domain/search/saved.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type SavedSearch = { id: string; name: string; query: string }

/** Whoever sees petitions looks for them. */
export const searches = ({ actor }: Ctx): boolean =>
  can(actor, 'petition.read') || can(actor, 'petition.watch')

/** The lists that this person keeps, by name. */
export function savedSearches({ actor, at }: Ctx<Person>): Promise<SavedSearch[]> {
  return tx({ actor, at }, (db) =>
    db
      .select({ id: savedSearch.id, name: savedSearch.name, query: savedSearch.query })
      .from(savedSearch)
      .where(eq(savedSearch.personId, actor.personId))
      .orderBy(asc(savedSearch.name), asc(savedSearch.id)),
  )
}

/** Keeps a question and its filters under a name. Nobody else has to do with it, so no event tells of it. */
export function saveSearch(ctx: Ctx<Person>, input: SaveSearch): Promise<void> {
  const { actor, at } = ctx
  return tx(ctx, async (db) => {
    if (!searches(ctx)) throw new NotFound()
    const refusal = refusalToSave(input, await countKept(db, actor.personId))
    if (refusal) throw refusal
    const kept = await db
      .insert(savedSearch)
      .values({ id: newId(), personId: actor.personId, ...input, at })
      .onConflictDoNothing({ target: [savedSearch.personId, savedSearch.name] })
      .returning({ id: savedSearch.id })
    if (kept.length === 0) throw refusalOfTakenName(input.name)
  })
}

/** One after the other for one person, so that two at once do not make one too many. */
async function countKept(db: Tx, personId: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`saved_search ${personId}`}, 0))`)
  const [found] = await db.select({ n: count() }).from(savedSearch).where(eq(savedSearch.personId, personId))
  return found?.n ?? 0
}

/** Lets go of a list; one that is not there any more is gone already. */
export function dropSearch(ctx: Ctx<Person>, { id }: DropSearch): Promise<void> {
  return tx(ctx, async (db) => {
    await db
      .delete(savedSearch)
      .where(and(eq(savedSearch.id, id), eq(savedSearch.personId, ctx.actor.personId)))
  })
}
