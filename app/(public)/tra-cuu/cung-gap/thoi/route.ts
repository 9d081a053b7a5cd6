import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { stopFollowing } from '#server/petitions/follow.ts'
import { leavePetition } from '#server/session.ts'

export const POST = formRoute({
  who: 'holder',
  schema: z.object({}),
  page: () => '/tra-cuu/cung-gap',
  run: async (ctx) => {
    await stopFollowing(ctx)
    await leavePetition()
    return '/'
  },
})
