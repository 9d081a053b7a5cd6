import type { NextRequest } from 'next/server'
import { sendSheet } from '#server/dialogues/gathering/send-sheet.ts'
import { publicCtx, staffCtx } from '#server/session.ts'
import { findCritiquePaper } from '#server/supervision/critiques/criticise.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: a criticism as it went out, for its two sides, and for everybody once it is published. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const ctx = await staffCtx()
  const found =
    (ctx && (await findCritiquePaper(ctx, id))) ?? (await findCritiquePaper(await publicCtx(), id))
  if (!found) return notFoundPage()
  return sendSheet(found.paper, `Văn bản phản biện ${found.number.replaceAll('/', '-')}`, as)
}
