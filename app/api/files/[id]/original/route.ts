import { openSealed } from '#server/petitions/open-sealed.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { sendFile } from '#server/send-file.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string }> }

/** Gives out the sealed original of a picture, to the few who may know who sent it; each opening is noted. */
export async function POST(_request: Request, route: Route): Promise<Response> {
  const { id } = await route.params
  const ctx = await staffCtx()
  if (!ctx) return notFoundPage()
  try {
    return sendFile(id, await openSealed(ctx, id))
  } catch (error) {
    if (error instanceof NotFound) return notFoundPage()
    throw error
  }
}
