import { asc, eq, sql } from 'drizzle-orm'
import type { petitionSender } from '#db/schema/petition-words.ts'
import { sealed } from '#db/schema/vault.ts'
import type { Tx } from '#db/tx.ts'
import type { Representative } from '#domain/petitions/group.ts'
import type { SealedPurpose } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { randomId } from '#lib/ids.ts'
import { type Mark, marksOf, sealFor, unsealFor } from '#lib/vault.ts'

export type Sender = Omit<typeof petitionSender.$inferSelect, 'petitionId'>
export type Extra = { key: string; label: string; value: string }[]

/** A letter with all that tells who wrote it. */
export type Letter = { body: string; place: string; extra: Extra; sender?: Sender }

/** What stood in the vault of one petition, opened. */
export type Opened = Letter & {
  representatives: Representative[]
  /** What the sender wrote later, by the event that it came with. */
  notes: Map<string, string>
  /** Covered texts as they were before an officer covered more, oldest first. */
  redactions: string[]
}

type More = { eventId?: string; holds?: Record<string, boolean>; marks?: Mark[] }

/** Closes one thing. Nothing comes back: whoever closes need not be one who may open. */
export async function sealOne(
  db: Tx,
  petitionId: string,
  purpose: SealedPurpose,
  value: unknown,
  at: Date,
  more: More = {},
): Promise<void> {
  await db.insert(sealed).values({
    ...{ id: randomId(), petitionId, purpose, on: dayOf(at) },
    ...sealFor(petitionId, purpose, JSON.stringify(value)),
    ...more,
  })
}

/** What is there at all, and what no text may say, of a sender. */
export function partsOf(petitionId: string, { name, address, phone, email }: Sender) {
  const spaced = phone.replace(/^(\d{4})(\d{3})(\d{3,})$/, '$1 $2 $3')
  return {
    identity: {
      holds: { name: name !== '', address: address !== '' },
      marks: marksOf(petitionId, [name, address]),
    },
    contact: {
      holds: { phone: phone !== '', email: email !== '' },
      marks: marksOf(petitionId, [...new Set([phone, spaced]), email]),
    },
  }
}

/** Closes a whole letter: its words, the name with the address, how the sender is reached. */
export async function sealLetter(db: Tx, petitionId: string, it: Letter, at: Date): Promise<void> {
  const { body, place, extra, sender } = it
  await sealOne(db, petitionId, 'words', { body, place, extra }, at)
  if (!sender) return
  const { name, address, organisation, post, phone, email } = sender
  const parts = partsOf(petitionId, sender)
  await sealOne(db, petitionId, 'identity', { name, address, organisation, post }, at, parts.identity)
  await sealOne(db, petitionId, 'contact', { phone, email }, at, parts.contact)
}

/** Who speaks for many; the latest naming holds. */
export const sealRepresentatives = (db: Tx, petitionId: string, people: Representative[], at: Date) =>
  sealOne(db, petitionId, 'representatives', people, at, {
    marks: marksOf(
      petitionId,
      people.flatMap(({ name, address }) => [name, address]),
    ),
  })

/**
 * Opens what the policies give out: all of it to the holder of the code and to who noted a reading of an
 * opened identity; nothing to anybody else.
 */
export async function openSealed(db: Tx, petitionId: string): Promise<Opened | undefined> {
  const rows = await db
    .select()
    .from(sealed)
    .where(eq(sealed.petitionId, petitionId))
    .orderBy(asc(sealed.seq))
  if (!rows.some(({ purpose }) => purpose === 'words')) return undefined
  const read = <T>(row: typeof sealed.$inferSelect) =>
    JSON.parse(unsealFor(petitionId, row.purpose, row)) as T
  const all = (purpose: SealedPurpose) => rows.filter((one) => one.purpose === purpose)
  const last = <T>(purpose: SealedPurpose) =>
    all(purpose)
      .slice(-1)
      .map(read<T>)[0]
  const identity = last<Omit<Sender, 'phone' | 'email'>>('identity')
  const contact = last<Pick<Sender, 'phone' | 'email'>>('contact')
  return {
    ...(last<Pick<Letter, 'body' | 'place' | 'extra'>>('words') as Pick<Letter, 'body' | 'place' | 'extra'>),
    sender: identity && contact && { ...identity, ...contact },
    representatives: last<Representative[]>('representatives') ?? [],
    notes: new Map(all('note').map((row) => [row.eventId as string, read<{ body: string }>(row).body])),
    redactions: all('redaction').map((row) => read<{ body: string }>(row).body),
  }
}

/** Only how the sender of a sealed petition is reached: what the job that sends news may open. */
export async function openContact(
  db: Tx,
  petitionId: string,
): Promise<Pick<Sender, 'phone' | 'email'> | undefined> {
  const rows = await db.select().from(sealed).where(eq(sealed.petitionId, petitionId))
  const row = rows.find(({ purpose }) => purpose === 'contact')
  return row && (JSON.parse(unsealFor(petitionId, 'contact', row)) as Pick<Sender, 'phone' | 'email'>)
}

/** What the pages know without opening: which parts there are, and the marks of what no text may say. */
export type SealedParts = { holds: Record<string, boolean>; marks: Mark[] }

/** Nothing when the petition is not in the vault. */
export async function sealedParts(db: Tx, petitionId: string): Promise<SealedParts | undefined> {
  const [found] = await db.execute<{ holds: Record<string, boolean> | null; marks: Mark[] }>(
    sql`select holds, marks from acl.sealed_parts(${petitionId}::uuid)`,
  )
  return found && { holds: found.holds ?? {}, marks: found.marks }
}
