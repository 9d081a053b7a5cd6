import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { dropPreparation } from '#server/petitions/preparations.ts'
import { leavePetition } from '#server/session.ts'

export const POST = formRoute({
  who: 'holder',
  schema: z.object({}),
  page: () => '/tra-cuu/chuan-bi',
  run: async (ctx) => {
    await dropPreparation(ctx)
    await leavePetition()
    return '/'
  },
})
