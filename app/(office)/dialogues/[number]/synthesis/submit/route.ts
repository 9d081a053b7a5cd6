import { z } from 'zod'
import { handIn } from '#server/dialogues/gathering/hand-in.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ number }) => `/dialogues/${number}/synthesis`,
  run: async (ctx, _input, { number = '' }) => {
    await handIn(ctx, number)
    return `/dialogues/${number}/synthesis`
  },
})
