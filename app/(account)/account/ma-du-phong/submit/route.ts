import { RenewCodes } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { renewRecoveryCodes } from '#server/people/second-factor.ts'
import { forgive } from '#server/rate-limit.ts'
import { showOnce } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'account',
  schema: RenewCodes,
  limit: 'signin',
  secret: ['code'],
  page: () => '/account/ma-du-phong',
  run: async (ctx, { code }) => {
    const lines = await renewRecoveryCodes(ctx, code)
    await forgive('signin')
    await showOnce(ctx.account.personId, { what: 'recovery-codes', about: ctx.account.personId, lines })
    return '/account/ma-du-phong'
  },
})
