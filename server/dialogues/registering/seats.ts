import { eq, sql } from 'drizzle-orm'
import { dialogueDoor } from '#db/schema/dialogue-registering.ts'
import type { Tx } from '#db/tx.ts'
import { type Door, usualDoor } from '#domain/dialogues/registering.ts'
import type { Service } from '#domain/dialogues/words.ts'

/** How full one site is, in persons; nobody is named. */
export type SiteSeats = {
  siteId: string
  position: number
  place: string
  seats: number
  seated: number
  waiting: number
  arrived: number
}

/** Figures of every site of a dialogue that the actor sees, in their order. */
export const seatsOf = async (db: Tx, dialogueId: string): Promise<SiteSeats[]> => [
  ...(await db.execute<SiteSeats>(
    sql`select site_id as "siteId", position, place, seats, seated, waiting, arrived from acl.dialogue_seats(${dialogueId}::uuid)`,
  )),
]

export type SiteNeed = { siteId: string; need: Service; seated: number; waiting: number }

/** What those who come need, added up for each site. */
export const needsOf = async (db: Tx, dialogueId: string): Promise<SiteNeed[]> => [
  ...(await db.execute<SiteNeed>(
    sql`select site_id as "siteId", need, seated, waiting from acl.dialogue_needs(${dialogueId}::uuid)`,
  )),
]

/** What the office set for this dialogue, else what is usual. */
export async function doorOf(db: Tx, dialogueId: string): Promise<Door> {
  const { closesBefore, questionsEach } = dialogueDoor
  const [set] = await db
    .select({ closesBefore, questionsEach })
    .from(dialogueDoor)
    .where(eq(dialogueDoor.dialogueId, dialogueId))
  return set ?? usualDoor
}
