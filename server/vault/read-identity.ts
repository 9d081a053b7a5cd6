import { and, eq, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { identityReading } from '#db/schema/vault.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { type FileView, fileView } from '#server/petitions/petition-content.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { openingNow } from './opening-now.ts'
import { type Opened, openSealed } from './sealed-rows.ts'

export type ReadIdentity = {
  row: PetitionRow
  opened: Opened
  files: FileView[]
}

/**
 * Reads an identity while it stands open. The reading is written down first: without that row the database
 * gives nothing out.
 * @throws Refusal vault.closed
 */
export function readIdentity(ctx: Ctx<Person>, number: string): Promise<ReadIdentity> {
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row) throw new NotFound()
    if (!(await noteReading(db, ctx, row.id))) {
      throw new Refusal(
        'vault.closed',
        'Danh tính không mở cho ông/bà lúc này: chưa có người thứ hai đồng ý, hoặc đã hết giờ đọc. Lập đề nghị mới.',
      )
    }
    const opened = await openSealed(db, row.id)
    if (!opened) throw new NotFound()
    const files = await db
      .select(fileView)
      .from(file)
      .where(and(eq(file.petitionId, row.id), eq(file.kind, 'sender')))
      .orderBy(file.at, file.id)
    return { row, opened, files }
  })
}

/** Writes the reading down when an opening stands for this person. @returns whether it did */
export async function noteReading(db: Tx, ctx: Ctx<Person>, petitionId: string): Promise<boolean> {
  const openingId = await openingNow(db, petitionId)
  if (!openingId) return false
  await db
    .insert(identityReading)
    .values({ id: newId(), openingId, personId: ctx.actor.personId, at: ctx.at })
  return true
}

/** The same for a file of the denouncer, known by its id alone. */
export async function noteReadingOfFile(db: Tx, ctx: Ctx<Person>, fileId: string): Promise<boolean> {
  const [found] = await db.execute<{ id: string | null }>(
    sql`select acl.opened_by_file(${fileId}::uuid) as id`,
  )
  return found?.id ? noteReading(db, ctx, found.id) : false
}
