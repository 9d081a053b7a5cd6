import type { NextRequest } from 'next/server'
import { findPaperFile } from '#server/papers/list-papers.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { sendFile } from '#server/send-file.ts'
import { holderCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: an official paper, for staff who read its petition and for the sender it is meant for. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const asked = [await staffCtx(), await holderCtx()]
  const fileId = await findPaperFile(asked, id, as)
  const found = fileId && (await findFile(asked, fileId))
  return found ? sendFile(fileId, found) : notFoundPage()
}
