import { desc, eq } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { nomination } from '#db/schema/work.ts'
import type { Tx } from '#db/tx.ts'
import type { Representative } from '#domain/petitions/group.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { sealedParts, sealRepresentatives } from '#server/vault/sealed-rows.ts'

/** Each naming is a row, of a denunciation a sealed one; the latest holds. */
export async function insertNomination(
  db: Tx,
  ctx: Ctx,
  { id: petitionId, family }: Pick<PetitionRow, 'id' | 'family'>,
  representatives: Representative[],
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new Error('only staff write down who was named')
  if (family === 'denunciation' || (await sealedParts(db, petitionId))) {
    await sealRepresentatives(db, petitionId, representatives, ctx.at)
    return
  }
  await db.insert(nomination).values({
    ...{ id: newId(), petitionId, representatives, at: ctx.at, by: ctx.actor.personId },
  })
}

/** Who speaks for the group today, for those who may know the sender. */
export async function representativesOf(db: Tx, petitionId: string): Promise<Representative[]> {
  const [latest] = await db
    .select({ people: nomination.representatives })
    .from(nomination)
    .where(eq(nomination.petitionId, petitionId))
    .orderBy(desc(nomination.id))
    .limit(1)
  return latest?.people ?? []
}
