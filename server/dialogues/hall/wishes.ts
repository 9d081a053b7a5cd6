import { asc, eq } from 'drizzle-orm'
import { dialogueJoined } from '#db/schema/dialogue-joined.ts'
import type { Tx } from '#db/tx.ts'
import type { KeptTurn, Outcome } from '#domain/dialogues/hall/words.ts'
import { livesOn } from '#domain/dialogues/turn.ts'

/** What was last noted of each opinion that is to live on as a petition, by the opinion. */
export async function wishesOf(db: Tx, dialogueId: string): Promise<Map<string, KeptTurn>> {
  const rows = await db
    .select({ turnId: dialogueJoined.turnId, entry: dialogueJoined.entry, outcome: dialogueJoined.outcome })
    .from(dialogueJoined)
    .where(eq(dialogueJoined.dialogueId, dialogueId))
    .orderBy(asc(dialogueJoined.writtenAt))
  const wishes = new Map<string, KeptTurn>()
  for (const { turnId, entry, outcome } of rows) {
    // Where the other version was chosen, nothing of this one counts.
    if (turnId && outcome !== 'same' && livesOn(entry.outcome || null)) wishes.set(turnId, entry)
  }
  return wishes
}

/** What was promised while there was no network, and is no petition yet. */
export const toMake = <T extends { id: string; outcome: Outcome | null }>(
  turns: readonly T[],
  wishes: ReadonlyMap<string, KeptTurn>,
): (T & { wish: KeptTurn })[] =>
  turns.flatMap((turn) => {
    const wish = wishes.get(turn.id)
    return wish && !turn.outcome ? [{ ...turn, wish }] : []
  })
