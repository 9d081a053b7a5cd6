import type { NextRequest } from 'next/server'
import { sendNotice } from '#server/reception/send-notice.ts'
import { staffCtx } from '#server/session.ts'
import { findLetter } from '#server/supervision/letters.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: a letter of a body that supervises, for the staff who see its petition. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  const staff = await staffCtx()
  if (!staff || (as !== 'docx' && as !== 'pdf')) return notFoundPage()
  const found = await findLetter(staff, id)
  return found ? sendNotice(found, as) : notFoundPage()
}
