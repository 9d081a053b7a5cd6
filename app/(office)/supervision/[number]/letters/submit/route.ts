import { SendLetter } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { sendLetter } from '#server/supervision/letters.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SendLetter,
  page: ({ number }) => `/supervision/${number}/letters`,
  run: async (ctx, input, { number = '' }) => {
    const id = await sendLetter(ctx, number, input)
    return `/supervision/${number}/letters/${id}`
  },
})
