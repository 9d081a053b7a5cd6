import { ReplyDispute } from '#domain/petitions/confirmation.ts'
import { formRoute } from '#server/form-route.ts'
import { replyDispute } from '#server/petitions/dispute.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReplyDispute,
  page: ({ number }) => `/petitions/${number}/dispute`,
  run: async (ctx, input, { number = '' }) => {
    await replyDispute(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
