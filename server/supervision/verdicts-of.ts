import { asc, eq, inArray, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { unit } from '#db/schema/places.ts'
import { verdict, verdictEnd, verdictFile, verdictReply } from '#db/schema/supervision.ts'
import type { Tx } from '#db/tx.ts'
import { fileView } from '#server/petitions/petition-content.ts'

export type VerdictView = Awaited<ReturnType<typeof verdictsOf>>[number]

/** What bodies that supervise said of it, newest first, each with its proof, the answers beside it and how it ended. */
export async function verdictsOf(db: Tx, petitionId: string) {
  const rows = await db
    .select({ row: verdict, body: unit.name, isOpen: sql<boolean>`acl.verdict_open(${verdict.id})` })
    .from(verdict)
    .innerJoin(unit, eq(unit.id, verdict.unitId))
    .where(eq(verdict.petitionId, petitionId))
    .orderBy(sql`${verdict.seq} desc`)
  if (rows.length === 0) return []
  const ids = rows.map(({ row }) => row.id)
  const replies = await db
    .select()
    .from(verdictReply)
    .where(eq(verdictReply.petitionId, petitionId))
    .orderBy(asc(verdictReply.at))
  const ends = await db.select().from(verdictEnd).where(eq(verdictEnd.petitionId, petitionId))
  const files = await db
    .select({ verdictId: verdictFile.verdictId, ...fileView })
    .from(verdictFile)
    .innerJoin(file, eq(file.id, verdictFile.fileId))
    .where(inArray(verdictFile.verdictId, ids))
    .orderBy(file.at, file.id)
  return rows.map(({ row, body, isOpen }) => ({
    ...row,
    body,
    isOpen,
    replies: replies.filter((one) => one.verdictId === row.id),
    end: ends.find((one) => one.verdictId === row.id),
    files: files.filter((one) => one.verdictId === row.id),
  }))
}
