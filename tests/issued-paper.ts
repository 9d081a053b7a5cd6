import { tx } from '#db/tx.ts'
import type { PaperKind } from '#domain/papers/words.ts'
import { issuePaper } from '#server/papers/issue-paper.ts'
import type { PaperGiven } from '#server/papers/paper-facts.ts'
import { asSuperuser } from './database.ts'
import { by, rowOf } from './filed-petition.ts'
import { allDetails } from './paper-facts.ts'

/** Issues one paper on a petition, in a transaction of its own. */
export async function issueOn(
  number: string,
  kind: PaperKind = 'acceptance-notice',
  given: Partial<PaperGiven> = {},
  ctx: ReturnType<typeof by> = by('reception'),
) {
  const row = await rowOf(number)
  return tx(ctx, (db) => issuePaper(db, ctx, row, kind, { details: allDetails, ...given }))
}

export type StoredPaper = {
  id: string
  number: string
  state: string
  docx_file_id: string | null
  pdf_file_id: string | null
}

/** What the table holds of a petition's papers, behind the policies. */
export const papersIn = (number: string) =>
  asSuperuser<StoredPaper>(
    (sql) => sql<StoredPaper[]>`select paper.* from paper join petition on petition.id = petition_id
      where petition.number = ${number} order by paper.id`,
  )
