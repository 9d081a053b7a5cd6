import { and, eq } from 'drizzle-orm'
import { extension, stopDecision } from '#db/schema/clocks.ts'
import { file } from '#db/schema/files.ts'
import { meeting } from '#db/schema/work.ts'
import type { Tx } from '#db/tx.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { fieldRefusal } from '#domain/refusal.ts'

/**
 * The paper that a decision stands on: filed with this petition, of this kind, and not the paper of
 * another decision already.
 * @throws Refusal by the field fileId
 */
export async function checkPaper(db: Tx, petitionId: string, kind: FileKind, fileId: string): Promise<void> {
  const [found] = await db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, fileId), eq(file.petitionId, petitionId), eq(file.kind, kind)))
  if (!found) {
    throw fieldRefusal(
      'paper.missing',
      'fileId',
      'Văn bản được chọn không có trong hồ sơ. Tải lên rồi chọn lại.',
    )
  }
  for (const table of [extension, stopDecision, meeting]) {
    const used = await db.select({ id: table.id }).from(table).where(eq(table.fileId, fileId)).limit(1)
    if (used.length > 0) {
      throw fieldRefusal(
        'paper.used',
        'fileId',
        'Văn bản này đã dùng cho một việc khác trong hồ sơ. Tải đúng văn bản của lần này lên.',
      )
    }
  }
}
