import { createHash } from 'node:crypto'
import { and, asc, eq, gt, lt } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { paper } from '#db/schema/papers.ts'
import { type Tx, tx } from '#db/tx.ts'
import { composePaper } from '#domain/papers/compose.ts'
import type { PaperFacts } from '#domain/papers/facts.ts'
import { paperLabel } from '#domain/papers/words.ts'
import type { Ctx } from '#server/context.ts'
import { storeBytes } from '#server/files.ts'
import { renderDocx } from '#server/papers/docx.ts'
import { mediaTypes, type PaperFileFormat } from '#server/papers/media-types.ts'
import { renderPdf } from '#server/papers/pdf.ts'

type Format = PaperFileFormat

/**
 * Writes both files of an issued paper, once. The bytes lie under an id that follows from the paper's, so
 * that whoever is killed in between leaves nothing behind: the next try puts its bytes in the same place.
 */
export async function writePaper(ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx(ctx, (db) => db.select().from(paper).where(eq(paper.id, id)))
  if (!row || row.state === 'written') return
  const facts = row.facts as PaperFacts
  const described = composePaper(row.kind, facts)
  const kept = {
    docx: await storeBytes(fileIdOf(id, 'docx'), await renderDocx(described)),
    pdf: await storeBytes(fileIdOf(id, 'pdf'), await renderPdf(described)),
  }
  await tx(ctx, async (db) => {
    const [locked] = await db.select().from(paper).where(eq(paper.id, id)).for('update')
    if (locked?.state !== 'issued') return
    const name = `${paperLabel(row.kind, facts.petition.matter)} ${row.number.replaceAll('/', '-')}`
    const keep = (format: Format) => addRow(db, ctx, row, name, format, kept[format])
    const [docxFileId, pdfFileId] = [await keep('docx'), await keep('pdf')]
    await db.update(paper).set({ docxFileId, pdfFileId, state: 'written' }).where(eq(paper.id, id))
  })
}

async function addRow(
  db: Tx,
  ctx: Ctx,
  row: { id: string; petitionId: string },
  name: string,
  format: Format,
  kept: { size: number; sha256: string },
): Promise<string> {
  const id = fileIdOf(row.id, format)
  await db.insert(file).values({
    ...{ id, petitionId: row.petitionId, kind: 'paper', name: `${name}.${format}` },
    ...{ mediaType: mediaTypes[format], ...kept, at: ctx.at },
  })
  return id
}

/** The id of a file of a paper: always the same for the same paper and format. */
export function fileIdOf(paperId: string, format: Format): string {
  const hash = createHash('sha256').update(`${paperId} ${format}`).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

const AGE_MS = 60_000
const BATCH = 200

/** Papers whose files have been waiting for more than a minute, oldest first. Runs as the job 'write-paper'. */
export async function findUnwritten(ctx: Ctx, after?: string): Promise<string[]> {
  const rows = await tx(ctx, (db) =>
    db
      .select({ id: paper.id })
      .from(paper)
      .where(
        and(
          eq(paper.state, 'issued'),
          lt(paper.issuedAt, new Date(ctx.at.getTime() - AGE_MS)),
          after ? gt(paper.id, after) : undefined,
        ),
      )
      .orderBy(asc(paper.id))
      .limit(BATCH),
  )
  return rows.map((row) => row.id)
}
