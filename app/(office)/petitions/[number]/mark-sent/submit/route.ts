import { MarkSent } from '#domain/petitions/stopping.ts'
import { formRoute } from '#server/form-route.ts'
import { markSent } from '#server/petitions/mark-sent.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MarkSent,
  page: ({ number }) => `/petitions/${number}/mark-sent`,
  run: async (ctx, input, { number = '' }) => {
    await markSent(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
