import { ProveFactor } from '#domain/people/outside.ts'
import { formRoute } from '#server/form-route.ts'
import { setOut } from '#server/outside-visit.ts'
import { permitLink } from '#server/people/identities.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'account',
  limit: 'signin',
  schema: ProveFactor,
  secret: ['code'],
  page: () => '/account/dinh-danh',
  run: async (ctx, { code }) => {
    await permitLink(ctx, code)
    await forgive('signin')
    return setOut({ intent: 'link', linkFor: ctx.account.personId })
  },
})
