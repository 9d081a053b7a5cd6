import { eq, inArray, sql } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { decisions } from '#domain/petitions/decisions.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type MergePetition, type PartPetition, refusalToMerge } from '#domain/petitions/merging.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { countFollowing, jointWith } from '#server/petitions/merged.ts'
import { changeRow, lockForDecision, refuseWhileOffered } from '#server/petitions/petition-row.ts'

/**
 * Settles this letter together with another of the same office about the same thing: the work is done there,
 * by the same people, and its answer goes out to both senders.
 * @throws Refusal merge.kind, merge.absent, merge.self, merge.elsewhere, merge.follows, merge.leads,
 *   merge.done, merge.later
 */
export function mergePetition(ctx: Ctx, number: string, input: MergePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const main = await lockBoth(db, number, input.main)
    const { row } = await lockForDecision(db, ctx, number, ...decisions.merge.permissions)
    sameVersion(row, input.version)
    after(row.state, 'merge')
    const refusal = refusalToMerge(
      { ...row, leads: await countFollowing(db, row.id) },
      main && { ...main, joint: await jointWith(db, main) },
    )
    if (refusal) throw refusal
    if (!main) throw new Error('a petition without its number')
    await refuseWhileOffered(db, main)
    const changed = await changeRow(db, row, { mainId: main.id })
    const [followed] = await followMain(db, main, changed.id)
    const payload = { number: main.number }
    await record(db, ctx, {
      ...{ type: 'petition.merged', petition: followed ?? changed, payload, note: input.reason },
    })
    await record(db, ctx, { type: 'petition.joined-by', petition: main, payload: { number: row.number } })
  })
}

/**
 * Locks both in the order of their ids, whichever is put to which, and first whoever the main one is given
 * to: of two that are put to each other at once neither waits for ever.
 */
async function lockBoth(db: Tx, number: string, main: string): Promise<PetitionRow | undefined> {
  const [seen] = await db.select().from(petition).where(eq(petition.number, main))
  if (seen?.assigneeId) await lockPeople(db, seen.assigneeId)
  const rows = await db
    .select()
    .from(petition)
    .where(inArray(petition.number, [number, main]))
    .orderBy(petition.id)
    .for('update')
  return rows.find((one) => one.number === main)
}

/** Lets a letter go its own way again, with the people and the limit it has. @throws Refusal part.alone */
export function partPetition(ctx: Ctx, number: string, input: PartPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, ...decisions.part.permissions)
    sameVersion(row, input.version)
    after(row.state, 'part')
    const joint = await jointWith(db, row)
    if (!joint || !row.mainId)
      throw new Refusal('part.alone', 'Đơn này không giải quyết chung với hồ sơ nào.')
    const [main] = await db.select().from(petition).where(eq(petition.id, row.mainId))
    const changed = await changeRow(db, row, { mainId: null })
    const payload = { number: joint }
    await record(db, ctx, { ...{ type: 'petition.parted', petition: changed, payload, note: input.reason } })
    if (main) {
      await record(db, ctx, { type: 'petition.left-by', petition: main, payload: { number: row.number } })
    }
  })
}

/**
 * Gives those who follow a petition that was given out the same people, task, day and result; a letter that
 * was given to somebody already takes over what the main one says.
 * @param only one of them, or all
 * @returns those that changed
 */
export async function followMain(
  db: Tx,
  main: Pick<PetitionRow, 'id'>,
  only?: string,
): Promise<PetitionRow[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from acl.follow_main(${main.id}::uuid, ${only ?? null}::uuid) as id`,
  )
  if (rows.length === 0) return []
  return db
    .select()
    .from(petition)
    .where(
      inArray(
        petition.id,
        rows.map(({ id }) => id),
      ),
    )
}
