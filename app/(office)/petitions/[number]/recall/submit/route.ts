import { RecallOffer } from '#domain/petitions/offering.ts'
import { formRoute } from '#server/form-route.ts'
import { recallOffer } from '#server/petitions/recall-offer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecallOffer,
  page: ({ number }) => `/petitions/${number}/recall`,
  run: async (ctx, input, { number = '' }) => {
    await recallOffer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
