/**
 * Runs at every start, after the database has its shape: closes denunciations that an older version kept in
 * the clear, and closes again under today's key what was closed under one that is going out of use. Safe to
 * run again; with nothing to do it only looks.
 */
import { eq, ne, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { urlsFromEnv } from '#db/roles.ts'
import { receptionVisit, receptionVisitor } from '#db/schema/reception-visits.ts'
import { sealed } from '#db/schema/vault.ts'
import { currentKeyId, marksOf, sealFor, unsealFor } from '#lib/vault.ts'
import { coveredBody } from '#server/vault/covered-body.ts'
import { type Doors, moveToVault } from '#server/vault/move-to-vault.ts'
import { openSealed, partsOf, type Sender } from '#server/vault/sealed-rows.ts'

/** The owner's own doors: no person acts here. */
const doorsOfOwner: Doors = {
  coverNote: (db, eventId, covered) =>
    db.execute(sql`update event_note set body = ${covered} where event_id = ${eventId}::uuid`),
  dropClear: async (db, id) => {
    for (const table of ['petition_text', 'petition_sender', 'petition_extra', 'nomination']) {
      await db.execute(sql`delete from ${sql.identifier(table)} where petition_id = ${id}::uuid`)
    }
    await db.execute(sql`update file set name = name where petition_id = ${id}::uuid and kind <> 'paper'`)
  },
  closeVisits: (db, id, covered) =>
    db.execute(
      sql`select acl.close_visit(id, ${covered}) from reception_visit where petition_id = ${id}::uuid`,
    ),
}

/** @returns how many petitions were closed, and how many rows got today's key */
export async function sealExisting(url: string, at: Date): Promise<{ moved: number; rekeyed: number }> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const db = drizzle({ client })
    await db.execute(sql`set role namro_owner`)
    const open = await db.execute<{ id: string }>(
      sql`select p.id from petition p join petition_text t on t.petition_id = p.id where p.family = 'denunciation'`,
    )
    for (const { id } of open) await db.transaction((inside) => moveToVault(inside, id, at, doorsOfOwner))
    await closeOldVisits(db)
    const old = await db.select().from(sealed).where(ne(sealed.keyId, currentKeyId()))
    for (const row of old) {
      await db.transaction(async (inside) => {
        const text = unsealFor(row.petitionId, row.purpose, row)
        await inside
          .update(sealed)
          .set(sealFor(row.petitionId, row.purpose, text))
          .where(eq(sealed.id, row.id))
        await remark(inside, row)
      })
    }
    return { moved: open.length, rekeyed: old.length }
  } finally {
    await client.end()
  }
}

/** Visits at which somebody denounced, of the time when the register had their names. */
async function closeOldVisits(db: Parameters<typeof openSealed>[0]): Promise<void> {
  const named = await db
    .select({ id: receptionVisit.id, contents: receptionVisit.contents, visitor: receptionVisitor })
    .from(receptionVisit)
    .innerJoin(receptionVisitor, eq(receptionVisitor.visitId, receptionVisit.id))
    .where(eq(receptionVisit.restricted, true))
  for (const { id, contents, visitor } of named) {
    await db.execute(sql`select acl.close_visit(${id}::uuid, ${coveredBody(contents, visitor)})`)
  }
}

/** Marks are made with the key too: they are made again from what it opens. */
async function remark(db: Parameters<typeof openSealed>[0], row: typeof sealed.$inferSelect): Promise<void> {
  const opened = await openSealed(db, row.petitionId)
  const parts = opened?.sender && partsOf(row.petitionId, opened.sender as Sender)
  const people = opened?.representatives.flatMap(({ name, address }) => [name, address]) ?? []
  const marks =
    row.purpose === 'representatives'
      ? marksOf(row.petitionId, people)
      : parts && (row.purpose === 'identity' || row.purpose === 'contact')
        ? parts[row.purpose].marks
        : undefined
  if (marks) await db.update(sealed).set({ marks }).where(eq(sealed.id, row.id))
}

if (import.meta.main) {
  const { moved, rekeyed } = await sealExisting(urlsFromEnv().migration, new Date())
  if (moved > 0) console.log(`Đã chuyển ${moved} đơn tố cáo vào nơi giữ riêng.`)
  if (rekeyed > 0) console.log(`Đã đổi khóa cho ${rekeyed} mục giữ riêng; khóa cũ bỏ được.`)
}
