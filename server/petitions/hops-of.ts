import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { event, eventNote } from '#db/schema/events.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { transfer } from '#db/schema/transfers.ts'
import type { Tx } from '#db/tx.ts'
import { type OpenOffer, openHop } from '#domain/petitions/offering.ts'

/** A hop of the way of a petition through offices, with the names of the offices. */
export type Hop = typeof transfer.$inferSelect & { from: string; to: string | null; superior: string | null }

/** Every hop there was, the first one first. */
export async function hopsOf(db: Tx, petitionId: string): Promise<Hop[]> {
  const [from, to, superior] = [
    alias(unit, 'from_unit'),
    alias(unit, 'to_unit'),
    alias(unit, 'superior_unit'),
  ]
  const rows = await db
    .select({ hop: transfer, from: from.name, to: to.name, superior: superior.name })
    .from(transfer)
    .innerJoin(from, eq(from.id, transfer.fromUnitId))
    .leftJoin(to, eq(to.id, transfer.toUnitId))
    .leftJoin(superior, eq(superior.id, transfer.superiorUnitId))
    .where(eq(transfer.petitionId, petitionId))
    .orderBy(asc(transfer.hop))
  return rows.map(({ hop, ...names }) => ({ ...hop, ...names }))
}

/** Whom a hop went to: the office that was asked, else the superior who has to name one. */
export const askedIn = (hop: Hop): string => hop.to ?? hop.superior ?? ''

/** The offer that waits, in the words that refuse other work meanwhile. */
export async function openOfferOf(
  db: Tx,
  row: Pick<PetitionRow, 'id' | 'offeredUnitId'>,
): Promise<OpenOffer | undefined> {
  return row.offeredUnitId ? offerOf(await hopsOf(db, row.id)) : undefined
}

export function offerOf(hops: readonly Hop[]): OpenOffer | undefined {
  const open = openHop(hops)
  return open && { state: open.state, unit: askedIn(open), dueOn: open.dueOn }
}

export type HopWords = Hop & { notes: string[] }

/** Hops with what was written with them, for those who may read it: why offered, why declined, why decided. */
export async function hopsWithNotes(db: Tx, petitionId: string): Promise<HopWords[]> {
  const hops = await hopsOf(db, petitionId)
  if (hops.length === 0) return []
  const notes = await db
    .select({ hop: sql<number>`(${event.payload}->>'hop')::int`, note: eventNote.body })
    .from(event)
    .innerJoin(eventNote, eq(eventNote.eventId, event.id))
    .where(
      and(
        eq(event.petitionId, petitionId),
        inArray(event.type, [
          'petition.offered',
          'petition.sent-to-superior',
          'petition.offer-declined',
          'petition.transfer-decided',
        ]),
      ),
    )
    .orderBy(asc(event.seq))
  return hops.map((hop) => ({
    ...hop,
    notes: notes.filter((one) => one.hop === hop.hop).map(({ note }) => note),
  }))
}
