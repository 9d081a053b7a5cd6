import { writeCookie } from '#server/cookies.ts'
import { seeOther } from '#server/form-route.ts'

const minutes = 15

/** Takes the token out of the address at once. Opening the link uses nothing up: scanners of mail do that. */
export async function GET(
  _request: Request,
  route: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await route.params
  await writeCookie('link', token.slice(0, 100), minutes * 60)
  return seeOther('/tai-khoan/thu')
}
