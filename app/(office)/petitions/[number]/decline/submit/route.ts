import { DeclineOffer } from '#domain/petitions/offering.ts'
import { formRoute } from '#server/form-route.ts'
import { declineOffer } from '#server/petitions/decline-offer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DeclineOffer,
  page: ({ number }) => `/petitions/${number}/decline`,
  run: async (ctx, input, { number = '' }) => {
    await declineOffer(ctx, number, input)
    // It is with the giver again: there is no page of it for this office any more.
    return '/inbox?muc=cho-nhan'
  },
})
