import { sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import type { Tx } from '#db/tx.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import type { Ctx } from '#server/context.ts'
import type { ReceivedFile } from '#server/files.ts'
import { hasScanner } from '#server/scanning/clamd.ts'

/** Received bytes whose type was looked at, with the name they came under. */
export type CheckedFile = ReceivedFile & { name: string; mediaType: string }

type Owner = { kind: FileKind } & ({ petitionId: string; uploadedBy: string } | { draftHash: string })

/**
 * Writes the row of a file that came from outside, and gives out its checking with it: held back until it
 * was scanned where there is a scanner, a picture until there is a copy to show.
 */
export async function addFile(db: Tx, ctx: Ctx, one: CheckedFile, owner: Owner): Promise<void> {
  const { id, name, mediaType, size, sha256 } = one
  const scan = hasScanner() ? 'quarantined' : 'unscanned'
  const picture = mediaType.startsWith('image/') ? 'waiting' : 'none'
  await db.insert(file).values({ id, name, mediaType, size, sha256, at: ctx.at, scan, picture, ...owner })
  if (scan === 'quarantined' || picture === 'waiting') {
    await db.execute(
      sql`select job.add('check-file', jsonb_build_object('id', ${id}::text), ${`file:${id}`})`,
    )
  }
}
