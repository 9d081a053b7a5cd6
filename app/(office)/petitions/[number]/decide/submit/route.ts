import { DecideTransfer } from '#domain/petitions/offering.ts'
import { formRoute } from '#server/form-route.ts'
import { decideTransfer } from '#server/petitions/decide-transfer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DecideTransfer,
  page: ({ number }) => `/petitions/${number}/decide`,
  run: async (ctx, input, { number = '' }) => {
    await decideTransfer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
