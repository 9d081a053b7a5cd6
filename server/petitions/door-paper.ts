import { eq } from 'drizzle-orm'
import { petitionMasked, petitionText } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import type { Details } from '#domain/papers/facts.ts'
import { factsFor } from '#domain/papers/needs.ts'
import { matterOf, type PaperKind } from '#domain/papers/words.ts'
import type { Ctx } from '#server/context.ts'
import { issuePaper } from '#server/papers/issue-paper.ts'

/** So much of a letter is enough for a paper to say which one it is about. */
const gistLength = 300

/**
 * The paper of a decision at the door, numbered in the same transaction. What the letter is about is taken
 * from its own first words; of a denunciation, where a paper says it at all, from those without the sender.
 */
export async function issueDoorPaper(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  kind: PaperKind,
  details: Details,
): Promise<void> {
  const asks = factsFor(kind, matterOf(row)).needed
  const content = asks.includes('content') ? { content: await gistOf(db, row) } : {}
  await issuePaper(db, ctx, row, kind, { details: { ...content, ...details } })
}

async function gistOf(db: Tx, row: PetitionRow): Promise<string> {
  const [own] = await db
    .select({ body: petitionText.body })
    .from(petitionText)
    .where(eq(petitionText.petitionId, row.id))
  const [covered] = await db
    .select({ body: petitionMasked.body })
    .from(petitionMasked)
    .where(eq(petitionMasked.petitionId, row.id))
  const text = (own?.body ?? covered?.body ?? '').replace(/\s+/g, ' ').trim()
  if (text.length <= gistLength) return text
  return `${text.slice(0, text.lastIndexOf(' ', gistLength))} …`
}
