import { WithdrawPart } from '#domain/petitions/stopping.ts'
import { formRoute } from '#server/form-route.ts'
import { withdrawPart } from '#server/petitions/withdraw-part.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WithdrawPart,
  page: ({ number }) => `/petitions/${number}/withdraw-part`,
  run: async (ctx, input, { number = '' }) => {
    await withdrawPart(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
