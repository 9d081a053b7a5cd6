import { findFile } from '#server/petitions/find-file.ts'
import { sendFile } from '#server/send-file.ts'
import { holderCtx, publicCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** Gives out a file to whoever may have it now: asked at every opening, never by a link that stays open. */
export async function GET(_request: Request, route: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await route.params
  const found = await findFile([await staffCtx(), await holderCtx(), await publicCtx()], id)
  return found ? sendFile(id, found) : notFoundPage()
}
