import { ByVersion } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ByVersion,
  page: ({ number }) => `/petitions/${number}/approve`,
  run: async (ctx, input, { number = '' }) => {
    await approveAnswer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
