import { pagePicture } from '#server/redaction/page-picture.ts'
import { staffCtx } from '#server/session.ts'

type Route = { params: Promise<{ number: string; id: string; page: string }> }

/** One page of a file as a picture, to see what to cover. */
export async function GET(_request: Request, route: Route): Promise<Response> {
  const { number, id, page } = await route.params
  return pagePicture(await staffCtx(), number, id, Number(page))
}
