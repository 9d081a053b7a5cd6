import { desc, eq } from 'drizzle-orm'
import { event, eventNote } from '#db/schema/events.ts'
import { person } from '#db/schema/people.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { eventSentence } from '#domain/events.ts'
import { dayOf, startOfDay } from '#lib/dates.ts'

export type HistoryEntry = {
  id: string
  type: string
  at: Date
  sentence: string
  by?: string
  note?: string
}

/** Newest first. Notes come with it where the policies show them. */
export async function historyOf(db: Tx, row: PetitionRow): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ event, note: eventNote.body, title: person.title })
    .from(event)
    .leftJoin(eventNote, eq(eventNote.eventId, event.id))
    .leftJoin(person, eq(person.id, event.personId))
    .where(eq(event.petitionId, row.id))
    .orderBy(desc(event.seq))
  return rows.map(({ event: one, note, title }) => ({
    id: one.id,
    type: one.type,
    // At which hour a denouncer was there is nobody's to know; rows from before kept it.
    at: one.actorKind === 'holder' && row.family === 'denunciation' ? startOfDay(dayOf(one.at)) : one.at,
    sentence: eventSentence(one.type, one.payload),
    by: one.actorTitle ?? title ?? actorWords[one.actorKind],
    note: note ?? undefined,
  }))
}

/** Days that only the history knows; it comes newest first. */
export const doneAt = (history: HistoryEntry[]) => ({
  triagedAt: history.findLast((one) => one.type === 'petition.triaged')?.at,
  firstIssuedAt: history.findLast((one) => one.type === 'petition.answered')?.at,
  reopenedAt: history.find((one) => one.type === 'petition.reopened')?.at,
})

const actorWords: Record<string, string> = {
  holder: 'Người gửi',
  public: 'Người gửi',
  job: 'Năm Rõ, tự động',
}
