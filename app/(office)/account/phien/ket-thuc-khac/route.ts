import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endOtherSessions } from '#server/people/sessions.ts'

export const POST = formRoute({
  who: 'account',
  schema: z.object({}),
  page: () => '/account',
  run: async (ctx) => {
    await endOtherSessions(ctx)
    return '/account'
  },
})
