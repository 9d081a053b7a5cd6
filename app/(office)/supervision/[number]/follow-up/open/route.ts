import { OpenFollowUp } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { openFollowUp } from '#server/supervision/follow-up.ts'

export const POST = formRoute({
  who: 'staff',
  schema: OpenFollowUp,
  page: ({ number }) => `/supervision/${number}/follow-up`,
  run: async (ctx, input, { number = '' }) => {
    await openFollowUp(ctx, number, input)
    return `/supervision/${number}?xong=theo-doi`
  },
})
