import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { heldFor } from '#domain/dialogues/asked-before.ts'
import {
  closedToOpinions,
  type GiveOpinion,
  OPINIONS_EACH,
  tooManyOpinions,
} from '#domain/supervision/critiques/point.ts'
import type { Held, OpinionState } from '#domain/supervision/critiques/words.ts'
import { isId } from '#lib/ids.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type MyOpinion = { id: string; body: string; state: OpinionState; heldFor: Held | null }

/** From the token of the page: whoever sends twice has said it once. */
function idOf(critiqueId: string, token: string): string {
  const hex = keyedHash('code', `opinion ${critiqueId} ${token}`).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Somebody of the public says what they think of a draft: no name, a few for each browser, looked at by the Front before
 * it counts. What insults, names a person or sounds like a denunciation is held at once, with why.
 */
export function giveOpinion(
  ctx: Ctx,
  id: string,
  input: GiveOpinion,
  owner: string,
): Promise<{ state: 'new' } | { state: 'held'; heldFor: Held }> {
  if (!isId(id)) throw new NotFound()
  return tx(ctx, async (db) => {
    const held = heldFor(input.body)
    const [found] = await db.execute<{ got: 'given' | 'tooMany' | 'closed' }>(
      sql`select acl.give_opinion(${id}::uuid, ${idOf(id, input.token)}::uuid, ${input.body}, ${owner},
        ${held ?? null}::text, ${OPINIONS_EACH}::integer) as got`,
    )
    if (found?.got === 'tooMany') throw tooManyOpinions()
    if (found?.got !== 'given') throw closedToOpinions()
    return held ? { state: 'held', heldFor: held } : { state: 'new' }
  })
}
