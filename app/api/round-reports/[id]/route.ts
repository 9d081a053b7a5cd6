import type { NextRequest } from 'next/server'
import { sendSheet } from '#server/dialogues/gathering/send-sheet.ts'
import { staffCtx } from '#server/session.ts'
import { findRoundReport } from '#server/supervision/rounds/report.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: the report of a round of supervision, for staff who read the round. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const ctx = await staffCtx()
  const found = ctx && (await findRoundReport(ctx, id))
  if (!found) return notFoundPage()
  return sendSheet(found.paper, `Báo cáo giám sát ${found.number.replaceAll('/', '-')}`, as)
}
