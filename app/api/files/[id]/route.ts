import type { NextRequest } from 'next/server'
import { openingOf } from '#domain/petitions/file-states.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { sendFile } from '#server/send-file.ts'
import { holderCtx, publicCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'
import { warnedMark, withheldPage } from '#server/withheld-page.ts'

type Route = { params: Promise<{ id: string }> }

/**
 * Gives out a file to whoever may have it now: asked at every opening, never by a link that stays open.
 * Of a picture it is the copy; of what is not checked yet a page that says so.
 */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const found = await findFile([await staffCtx(), await holderCtx(), await publicCtx()], id)
  if (!found) return notFoundPage()
  const warned = request.nextUrl.searchParams.has(warnedMark)
  const opening = openingOf(found, { reader: found.reader, warned })
  return 'why' in opening ? withheldPage(opening.why, `/api/files/${id}`) : sendFile(id, found, opening.give)
}
