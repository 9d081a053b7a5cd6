import type { NextRequest } from 'next/server'
import { findNotice } from '#server/reception/conclusion-notices.ts'
import { sendNotice } from '#server/reception/send-notice.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: a notice of conclusion, for staff who read its entry. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  const ctx = await staffCtx()
  const found = ctx && (as === 'docx' || as === 'pdf') ? await findNotice(ctx, id) : undefined
  return found ? sendNotice(found, as as 'docx' | 'pdf') : notFoundPage()
}
