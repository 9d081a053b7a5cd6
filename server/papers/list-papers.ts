import { asc, eq, sql } from 'drizzle-orm'
import { paper } from '#db/schema/papers.ts'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { composePaper } from '#domain/papers/compose.ts'
import type { PaperFacts } from '#domain/papers/facts.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { paperLabel } from '#domain/papers/words.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'

export type ListedPaper = {
  id: string
  label: string
  number: string
  issuedAt: Date
  isWritten: boolean
  scanFileId: string | null
}

/** The papers of a petition in the order they were issued; the policies leave out what is not for the actor. */
export async function papersOf(db: Tx, petitionId: string): Promise<ListedPaper[]> {
  const rows = await db
    .select({ paper, matter: sql<PaperFacts['petition']['matter']>`${paper.facts}->'petition'->>'matter'` })
    .from(paper)
    .where(eq(paper.petitionId, petitionId))
    .orderBy(asc(paper.id))
  return rows.map(({ paper: one, matter }) => ({
    id: one.id,
    label: paperLabel(one.kind, matter),
    number: one.number,
    issuedAt: one.issuedAt,
    isWritten: one.state === 'written',
    scanFileId: one.scanFileId,
  }))
}

export const listPapers = (ctx: Ctx, petitionId: string): Promise<ListedPaper[]> =>
  tx(ctx, (db) => papersOf(db, petitionId))

/** One paper of the petition of this number as it reads. */
export function findPaperText(
  ctx: Ctx,
  number: string,
  id: string,
): Promise<(ListedPaper & { paper: Paper }) | undefined> {
  return tx(ctx, async (db) => {
    if (!isId(id)) return undefined
    const [found] = await db
      .select({ one: paper, number: petition.number })
      .from(paper)
      .innerJoin(petition, eq(petition.id, paper.petitionId))
      .where(eq(paper.id, id))
    if (!found || found.number !== number) return undefined
    const { one } = found
    const facts = one.facts as PaperFacts
    return {
      id,
      label: paperLabel(one.kind, facts.petition.matter),
      number: one.number,
      issuedAt: one.issuedAt,
      isWritten: one.state === 'written',
      scanFileId: one.scanFileId,
      paper: composePaper(one.kind, facts),
    }
  })
}

export type PaperFormat = 'docx' | 'pdf'

/** The file of a paper in this format, for the first of these who may open it. */
export async function findPaperFile(
  asked: (Ctx | undefined)[],
  id: string,
  format: PaperFormat,
): Promise<string | undefined> {
  if (!isId(id)) return undefined
  for (const ctx of asked) {
    if (!ctx) continue
    const [found] = await tx(ctx, (db) =>
      db.select({ docx: paper.docxFileId, pdf: paper.pdfFileId }).from(paper).where(eq(paper.id, id)),
    )
    if (found?.[format]) return found[format]
  }
  return undefined
}
