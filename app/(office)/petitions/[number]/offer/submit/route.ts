import { OfferPetition } from '#domain/petitions/offering.ts'
import { formRoute } from '#server/form-route.ts'
import { offerPetition } from '#server/petitions/offer-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: OfferPetition,
  page: ({ number }) => `/petitions/${number}/offer`,
  run: async (ctx, input, { number = '' }) => {
    await offerPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
