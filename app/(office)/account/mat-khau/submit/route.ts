import { headers } from 'next/headers'
import { ChangePassword } from '#domain/people/account.ts'
import { writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { changePassword } from '#server/people/change-password.ts'
import { deviceOf } from '#server/people/device.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'account',
  schema: ChangePassword,
  limit: 'signin',
  secret: ['old', 'password', 'again'],
  page: () => '/account/mat-khau',
  run: async (ctx, input) => {
    const token = await changePassword(ctx, input, deviceOf((await headers()).get('user-agent')))
    await forgive('signin')
    await writeCookie('session', token)
    return '/account'
  },
})
