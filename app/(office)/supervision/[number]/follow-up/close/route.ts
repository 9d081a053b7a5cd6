import { CloseFollowUp } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { closeFollowUp } from '#server/supervision/follow-up.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CloseFollowUp,
  page: ({ number }) => `/supervision/${number}/follow-up`,
  run: async (ctx, input, { number = '' }) => {
    await closeFollowUp(ctx, number, input)
    return `/supervision/${number}?xong=ket-thuc`
  },
})
