import { TakeOffer } from '#domain/petitions/offering.ts'
import { formRoute } from '#server/form-route.ts'
import { takeOffer } from '#server/petitions/take-offer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TakeOffer,
  page: ({ number }) => `/petitions/${number}/take`,
  run: async (ctx, input, { number = '' }) => {
    await takeOffer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
