import { and, eq, gt, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { isProof } from '#domain/petitions/attachment.ts'
import { newId } from '#lib/ids.ts'
import { linkFile } from '#server/files.ts'
import { byName } from '#server/petitions/petition-row.ts'

/** A store elsewhere takes its time for each, and the transaction has little. */
const AT_ONCE = 16

type Answered = {
  main: PetitionRow
  answerId: string
  /** Of the answer before this one: its proof does not count again. */
  since?: Date
  /** The parts of the answer, and the whole with its outcome, without the name of the main one's sender. */
  words: Record<'doneBy' | 'doneWhat' | 'doneWhen' | 'basis' | 'nextStep' | 'body', string>
  masked: string
}

/**
 * Sends the answer of a petition to those that are settled together with it: each gets it as its own, with
 * copies of its proof, and is its sender's again.
 * @returns the letters that were answered, as they stand now
 */
export async function answerFollowers(db: Tx, it: Answered): Promise<PetitionRow[]> {
  const { main } = it
  const followers = await db.execute<{ id: string }>(sql`select acl.followers(${main.id}::uuid) as id`)
  if (followers.length === 0) return []
  const since = it.since ? gt(file.at, it.since) : undefined
  const proofs = (
    await db
      .select()
      .from(file)
      .where(and(eq(file.petitionId, main.id), since))
  ).filter(({ kind }) => isProof(kind))
  const files = followers.flatMap(({ id: of }) => proofs.map(({ id: from }) => ({ of, from, id: newId() })))
  for (let next = 0; next < files.length; next += AT_ONCE)
    await Promise.all(files.slice(next, next + AT_ONCE).map(({ from, id }) => linkFile(from, id)))
  const rows = await db
    .select(byName(petition))
    .from(
      sql`acl.answer_followers(${main.id}::uuid, ${it.answerId}::uuid, ${JSON.stringify(it.words)}::text::jsonb, ${it.masked}, ${JSON.stringify(files)}::text::jsonb)`,
    )
  return rows as PetitionRow[]
}
