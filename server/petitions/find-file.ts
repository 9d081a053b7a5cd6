import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { FileReader, FileState } from '#domain/petitions/file-states.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import type { Ctx } from '#server/context.ts'
import { petitionsWithin } from '#server/scope.ts'
import { noteReadingOfFile } from '#server/vault/read-identity.ts'

const sealed = sql<boolean>`${file.sealedAt} is not null`
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type FoundFile = FileState & { kind: FileKind; name: string; mediaType: string; reader: FileReader }

/**
 * The file, if one of these may open it: staff who read its petition, the holder of the code, the
 * writer of the draft. One browser may be several of them; each is judged alone, by the policies too.
 */
export async function findFile(asked: (Ctx | undefined)[], id: string): Promise<FoundFile | undefined> {
  if (!idShape.test(id)) return undefined
  for (const ctx of asked) {
    if (!ctx) continue
    const { kind, name, mediaType, scan, picture } = file
    const [found] = await tx(ctx, async (db) => {
      const open = () =>
        db
          .select({ kind, name, mediaType, scan, picture, sealed })
          .from(file)
          .leftJoin(petition, eq(petition.id, file.petitionId))
          .where(and(eq(file.id, id), reach(ctx.actor)))
      const shown = await open()
      // What a denouncer sent along opens with their identity, and each time is written down.
      if (shown.length > 0 || ctx.actor.kind !== 'person') return shown
      const noted = await noteReadingOfFile(db, { actor: ctx.actor, at: ctx.at }, id)
      return noted ? open() : shown
    })
    if (found) return { ...found, reader: readerOf(ctx.actor) }
  }
  return undefined
}

const readerOf = ({ kind }: Actor): FileReader =>
  kind === 'person' ? 'staff' : kind === 'holder' ? 'holder' : 'writer'

function reach(actor: Actor): SQL {
  if (actor.kind === 'person') {
    // What a body that supervises saw is for everybody who sees the petition.
    const seen = and(eq(file.kind, 'monitor'), petitionsWithin(actor, 'petition.watch'))
    return or(petitionsWithin(actor, 'petition.read'), seen) ?? sql`false`
  }
  if (actor.kind === 'holder') return sql`${file.petitionId} = (select acl.held())`
  return actor.kind === 'public' && actor.draft ? eq(file.draftHash, actor.draft) : sql`false`
}
