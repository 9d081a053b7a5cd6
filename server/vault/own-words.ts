import { eq } from 'drizzle-orm'
import { petitionExtra, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { Tx } from '#db/tx.ts'
import { type Letter, openSealed } from './sealed-rows.ts'

export type OwnWords = Letter & {
  /** What was written later and is covered for the office, by its event. */
  notes: Map<string, string>
}

/** What the holder of the code sent, wherever it is kept. */
export async function ownWords(db: Tx, petitionId: string): Promise<OwnWords> {
  const [text] = await db.select().from(petitionText).where(eq(petitionText.petitionId, petitionId))
  if (!text) {
    const opened = await openSealed(db, petitionId)
    if (!opened) throw new Error('a petition without words')
    return opened
  }
  const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, petitionId))
  const [extra] = await db.select().from(petitionExtra).where(eq(petitionExtra.petitionId, petitionId))
  return { body: text.body, place: text.place, extra: extra?.answers ?? [], sender, notes: new Map() }
}
