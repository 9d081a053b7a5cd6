import type { NextRequest } from 'next/server'
import { findReport } from '#server/contact-rounds/report.ts'
import { sendSheet } from '#server/dialogues/gathering/send-sheet.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: the summary of a round of voter contacts, for staff who read the round. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const ctx = await staffCtx()
  const found = ctx && (await findReport(ctx, id))
  if (!found) return notFoundPage()
  return sendSheet(found.paper, `Tổng hợp ý kiến cử tri ${found.number.replaceAll('/', '-')}`, as)
}
