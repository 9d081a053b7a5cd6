import { PreparePasskey } from '#domain/people/passkeys.ts'
import { formRoute } from '#server/form-route.ts'
import { permitInBrowser } from '#server/passkey-permit.ts'
import { permitPasskey } from '#server/people/passkeys.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'account',
  limit: 'signin',
  schema: PreparePasskey,
  secret: ['code'],
  page: () => '/account/khoa-truy-cap',
  run: async (ctx, { name, code }) => {
    await permitPasskey(ctx, code)
    await forgive('signin')
    await permitInBrowser(ctx, name)
    return '/account/khoa-truy-cap/tao'
  },
})
