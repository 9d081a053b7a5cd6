import { and, eq, type SQL, sql } from 'drizzle-orm'
import { file, petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { petitionsWithin } from '#server/scope.ts'
import { noteReadingOfFile } from '#server/vault/read-identity.ts'

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The file, if one of these may open it: staff who read its petition, the holder of the code, the
 * writer of the draft. One browser may be several of them; each is judged alone, by the policies too.
 */
export async function findFile(
  asked: (Ctx | undefined)[],
  id: string,
): Promise<{ name: string; mediaType: string } | undefined> {
  if (!idShape.test(id)) return undefined
  for (const ctx of asked) {
    if (!ctx) continue
    const [found] = await tx(ctx, async (db) => {
      const open = () =>
        db
          .select({ name: file.name, mediaType: file.mediaType })
          .from(file)
          .leftJoin(petition, eq(petition.id, file.petitionId))
          .where(and(eq(file.id, id), reach(ctx.actor)))
      const shown = await open()
      // What a denouncer sent along opens with their identity, and each time is written down.
      if (shown.length > 0 || ctx.actor.kind !== 'person') return shown
      const noted = await noteReadingOfFile(db, { actor: ctx.actor, at: ctx.at }, id)
      return noted ? open() : shown
    })
    if (found) return found
  }
  return undefined
}

function reach(actor: Actor): SQL {
  if (actor.kind === 'person') return petitionsWithin(actor, 'petition.read')
  if (actor.kind === 'holder') return sql`${file.petitionId} = (select acl.held())`
  return actor.kind === 'public' && actor.draft ? eq(file.draftHash, actor.draft) : sql`false`
}
