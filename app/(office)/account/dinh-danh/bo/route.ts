import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { unlinkIdentity } from '#server/people/identities.ts'

export const POST = formRoute({
  who: 'account',
  schema: z.object({}),
  page: () => '/account/dinh-danh',
  run: async (ctx) => {
    await unlinkIdentity(ctx)
    return '/account/dinh-danh'
  },
})
