import type { NextRequest } from 'next/server'
import { Refusal } from '#domain/refusal.ts'
import { invitationOf } from '#server/dialogues/registering/invitations.ts'
import { mediaTypes } from '#server/papers/media-types.ts'
import { renderOutside } from '#server/papers/render-outside.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { attachmentHeaders } from '#server/send-file.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string; id: string }> }

/** ?as=docx, ?as=pdf: the invitation of one guest, made when it is asked for from what was frozen. */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { number, id } = await route.params
  const as = request.nextUrl.searchParams.get('as')
  const ctx = await staffCtx()
  if (!ctx || (as !== 'docx' && as !== 'pdf')) return notFoundPage()
  const found = await invitationOf(ctx, number, id).catch((error) => {
    if (error instanceof NotFound || error instanceof Refusal) return undefined
    throw error
  })
  if (!found) return notFoundPage()
  const bytes = await renderOutside(found.paper, as)
  const name = `Giấy mời ${found.number.replaceAll('/', '-')}.${as}`
  return new Response(new Uint8Array(bytes), {
    headers: attachmentHeaders(name, mediaTypes[as], bytes.length),
  })
}
