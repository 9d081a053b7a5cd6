import { desc, eq } from 'drizzle-orm'
import { petitionTranscript } from '#db/schema/petition-words.ts'
import type { Tx } from '#db/tx.ts'

export type TranscriptView = { id: string; body: string; byTitle: string; at: Date }

/** Newest first: the first one is what is read as the text of the letter. */
export const transcriptsOf = (db: Tx, petitionId: string): Promise<TranscriptView[]> =>
  db
    .select({
      id: petitionTranscript.id,
      body: petitionTranscript.body,
      byTitle: petitionTranscript.byTitle,
      at: petitionTranscript.at,
    })
    .from(petitionTranscript)
    .where(eq(petitionTranscript.petitionId, petitionId))
    .orderBy(desc(petitionTranscript.at), desc(petitionTranscript.id))
