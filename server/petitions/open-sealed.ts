import { eq } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { hasSealed } from '#domain/petitions/file-states.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound, placeOf } from '#server/petitions/petition-row.ts'

/**
 * Opens the original behind what is shown of a file: for whoever may know who sent the petition, because a
 * picture tells where and by which phone it was taken. Written into the history before a byte is given out.
 * @throws NotFound
 */
export function openSealed(ctx: Ctx, id: string): Promise<{ name: string; mediaType: string }> {
  return tx(ctx, async (db) => {
    const [found] = isId(id)
      ? await db
          .select({ file, petition })
          .from(file)
          .innerJoin(petition, eq(petition.id, file.petitionId))
          .where(eq(file.id, id))
      : []
    if (!found || !hasSealed({ ...found.file, sealed: found.file.sealedAt !== null })) throw new NotFound()
    const place = await placeOf(db, found.petition)
    const may = can(ctx.actor, 'petition.read', place) && can(ctx.actor, 'identity.open', place)
    if (!may) throw new NotFound()
    await record(db, ctx, {
      type: 'petition.original-opened',
      petition: found.petition,
      payload: { fileId: id, fileKind: found.file.kind },
      quiet: true,
    })
    return found.file
  })
}
