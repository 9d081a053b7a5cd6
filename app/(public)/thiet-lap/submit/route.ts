import { headers } from 'next/headers'
import { FirstAdmin } from '#domain/people/account.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { deviceOf } from '#server/people/device.ts'
import { installFirstAdmin } from '#server/people/first-admin.ts'

export const POST = formRoute({
  who: 'public',
  schema: FirstAdmin,
  limit: 'signin',
  secret: ['password', 'again'],
  page: () => '/thiet-lap',
  run: async (ctx, input) => {
    const device = deviceOf((await headers()).get('user-agent'))
    const token = await installFirstAdmin(ctx, await readCookie('setup'), input, device)
    await dropCookie('setup')
    await writeCookie('session', token)
    return '/account/lop-hai'
  },
})
