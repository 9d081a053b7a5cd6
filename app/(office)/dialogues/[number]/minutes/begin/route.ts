import { z } from 'zod'
import { beginMinutes } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, _, { number = '' }) => {
    await beginMinutes(ctx, number)
    return `/dialogues/${number}/minutes`
  },
})
