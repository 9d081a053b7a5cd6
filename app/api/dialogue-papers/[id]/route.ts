import type { NextRequest } from 'next/server'
import { findDialoguePaper } from '#server/dialogues/outcome/dialogue-papers.ts'
import { sendNotice } from '#server/reception/send-notice.ts'
import { publicCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** ?as=docx, ?as=pdf: a paper of a dialogue, for everybody where it is for everybody. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  if (as !== 'docx' && as !== 'pdf') return notFoundPage()
  const staff = await staffCtx()
  const found =
    (staff && (await findDialoguePaper(staff, id))) ?? (await findDialoguePaper(await publicCtx(), id))
  return found ? sendNotice(found, as) : notFoundPage()
}
