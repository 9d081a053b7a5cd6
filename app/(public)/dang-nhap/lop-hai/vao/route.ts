import { ProveFactor } from '#domain/people/outside.ts'
import { thisBrowser } from '#server/citizen-entry.ts'
import { writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { currentVisit, endVisit } from '#server/outside-visit.ts'
import { enterWithFactor } from '#server/people/identities.ts'
import { forgive, slowDown } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'signin',
  schema: ProveFactor,
  secret: ['code'],
  page: () => '/dang-nhap/lop-hai',
  run: async (ctx, { code }) => {
    const personId = (await currentVisit())?.personId
    if (!personId) return '/dang-nhap'
    await slowDown('login', 1, personId)
    const token = await enterWithFactor(ctx, { personId, code }, await thisBrowser())
    await Promise.all([forgive('signin'), forgive('login', personId)])
    await endVisit()
    await writeCookie('session', token)
    return '/inbox'
  },
})
