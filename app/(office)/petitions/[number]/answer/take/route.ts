import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { takeWriting } from '#server/petitions/edit-lock.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ number }) => `/petitions/${number}/answer`,
  run: async (ctx, _input, { number = '' }) => {
    await takeWriting(ctx, number)
    return `/petitions/${number}/answer`
  },
})
