import { writeCookie } from '#server/cookies.ts'
import { seeOther } from '#server/form-route.ts'

const minutes = 60

/** Takes the one-time token out of the address at once; the page reads it from a cookie. */
export async function GET(
  _request: Request,
  route: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await route.params
  await writeCookie('setup', token.slice(0, 100), minutes * 60)
  return seeOther('/thiet-lap')
}
