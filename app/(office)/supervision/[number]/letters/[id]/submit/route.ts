import { ReplyLetter } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { replyLetter } from '#server/supervision/letters.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReplyLetter,
  page: ({ number, id }) => `/supervision/${number}/letters/${id}`,
  run: async (ctx, input, { number = '', id = '' }) => {
    await replyLetter(ctx, number, id, input)
    return `/supervision/${number}/letters/${id}`
  },
})
