import type { NextRequest } from 'next/server'
import { findSynthesis } from '#server/dialogues/gathering/hand-in.ts'
import { sendSheet } from '#server/dialogues/gathering/send-sheet.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: a report on opinions, for staff who read its dialogue. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const ctx = await staffCtx()
  const found = ctx && (await findSynthesis(ctx, id))
  if (!found) return notFoundPage()
  return sendSheet(found.paper, `Báo cáo tổng hợp ý kiến ${found.number.replaceAll('/', '-')}`, as)
}
