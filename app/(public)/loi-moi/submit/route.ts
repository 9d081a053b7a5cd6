import { headers } from 'next/headers'
import { NewAccount } from '#domain/people/account.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { acceptInvite } from '#server/people/accept-invite.ts'
import { deviceOf } from '#server/people/device.ts'

export const POST = formRoute({
  who: 'public',
  schema: NewAccount,
  limit: 'signin',
  secret: ['password', 'again'],
  page: () => '/loi-moi',
  run: async (ctx, input) => {
    const device = deviceOf((await headers()).get('user-agent'))
    const token = await acceptInvite(ctx, await readCookie('setup'), input, device)
    await dropCookie('setup')
    await writeCookie('session', token)
    return '/account/lop-hai'
  },
})
