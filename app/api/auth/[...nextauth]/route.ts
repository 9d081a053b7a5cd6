import type { NextRequest } from 'next/server'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { seeOther } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { outsideName } from '#server/outside-door.ts'
import { providerId } from '#server/outside-library.ts'
import { comeBack } from '#server/outside-visit.ts'
import { slowDown } from '#server/rate-limit.ts'
import { troublePage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ nextauth: string[] }> }

/**
 * Where a provider of identities sends people back to, and nothing else of the sign-in library: it has no
 * page here, and people set out by our own forms.
 */
export async function GET(request: NextRequest, route: Route): Promise<Response> {
  const { nextauth } = await route.params
  if (!outsideName() || nextauth.join('/') !== `callback/${providerId}`) {
    return new Response(null, { status: 404 })
  }
  try {
    await slowDown('signin')
    return seeOther(await comeBack(Object.fromEntries(request.nextUrl.searchParams), new Date()))
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log.error({ route: '/api/auth/callback', ...causeOf(error) }, 'provider not followed')
      return troublePage('/tai-khoan/vao', {})
    }
    await keepForm('/tai-khoan/vao', { values: {}, errors: {}, message: error.message })
    return seeOther('/tai-khoan/vao')
  }
}
