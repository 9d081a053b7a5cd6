import { SecondFactor } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { setSecondFactor } from '#server/people/second-factor.ts'
import { forgive } from '#server/rate-limit.ts'
import { showOnce } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'account',
  schema: SecondFactor,
  limit: 'signin',
  secret: ['code', 'current'],
  page: () => '/account/lop-hai',
  run: async (ctx, input) => {
    const lines = await setSecondFactor(ctx, input)
    await forgive('signin')
    await showOnce(ctx.account.personId, { what: 'recovery-codes', about: ctx.account.personId, lines })
    return '/account/ma-du-phong'
  },
})
