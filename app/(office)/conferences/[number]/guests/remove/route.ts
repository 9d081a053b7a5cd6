import { z } from 'zod'
import { removeGuest } from '#server/dialogues/registering/registrants.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.string().catch('') }),
  page: ({ number }) => `/conferences/${number}/guests`,
  run: async (ctx, { id }, { number = '' }) => {
    await removeGuest(ctx, number, id)
    return `/conferences/${number}/guests`
  },
})
