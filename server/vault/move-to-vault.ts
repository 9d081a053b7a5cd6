import { and, eq, sql } from 'drizzle-orm'
import { event, eventNote } from '#db/schema/events.ts'
import { petitionExtra, petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { Tx } from '#db/tx.ts'
import { representativesOf } from '#server/petitions/nominations.ts'
import { transcriptsOf } from '#server/petitions/transcripts-of.ts'
import { coveredBody } from './covered-body.ts'
import { sealLetter, sealOne, sealRepresentatives } from './sealed-rows.ts'

/** What is kept for good changes through a door of the database only: one for triage, one for the start. */
export type Doors = {
  coverNote: (db: Tx, eventId: string, covered: string) => Promise<unknown>
  dropClear: (db: Tx, petitionId: string) => Promise<unknown>
  /** Takes the name off the visits that the petition was opened at. */
  closeVisits: (db: Tx, petitionId: string, covered: string) => Promise<unknown>
}

const doorsOfTriage: Doors = {
  coverNote: (db, eventId, covered) => db.execute(sql`select acl.cover_note(${eventId}::uuid, ${covered})`),
  dropClear: (db, petitionId) => db.execute(sql`select acl.drop_clear(${petitionId}::uuid)`),
  closeVisits: (db, petitionId, covered) =>
    db.execute(sql`select acl.close_visits(${petitionId}::uuid, ${covered})`),
}

/**
 * A letter turns out to be a denunciation: what stood in the clear is read a last time, closed, and taken
 * away, in the transaction that gives it its kind.
 */
export async function moveToVault(
  db: Tx,
  petitionId: string,
  at: Date,
  { coverNote, dropClear, closeVisits }: Doors = doorsOfTriage,
): Promise<void> {
  const [text] = await db.select().from(petitionText).where(eq(petitionText.petitionId, petitionId))
  if (!text) return
  const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, petitionId))
  const [extra] = await db.select().from(petitionExtra).where(eq(petitionExtra.petitionId, petitionId))
  const people = await representativesOf(db, petitionId)
  // What a clerk wrote out before the last correction goes into the vault with the rest.
  const earlier = (await transcriptsOf(db, petitionId)).slice(1).map(({ body }, at) => ({
    ...{ key: `transcript-${at + 1}`, label: `Bản chép trước đó, lần ${at + 1} từ bản cuối`, value: body },
  }))
  await sealLetter(
    db,
    petitionId,
    { body: text.body, place: text.place, extra: [...(extra?.answers ?? []), ...earlier], sender },
    at,
  )
  if (people.length > 0) await sealRepresentatives(db, petitionId, people, at)
  const names = people.map(({ name }) => name)
  for (const note of await ownNotes(db, petitionId)) {
    await sealOne(db, petitionId, 'note', { body: note.body }, at, { eventId: note.eventId })
    const covered = coveredBody(note.body, sender, names)
    await coverNote(db, note.eventId, covered)
  }
  const body = coveredBody(text.body, sender, names)
  await db.update(petitionMasked).set({ body }).where(eq(petitionMasked.petitionId, petitionId))
  await closeVisits(db, petitionId, body)
  await dropClear(db, petitionId)
}

/** What the sender added in their own words since. */
const ownNotes = (db: Tx, petitionId: string) =>
  db
    .select({ eventId: eventNote.eventId, body: eventNote.body })
    .from(eventNote)
    .innerJoin(event, eq(event.id, eventNote.eventId))
    .where(and(eq(eventNote.petitionId, petitionId), eq(event.actorKind, 'holder')))
