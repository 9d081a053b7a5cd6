import { PartPetition } from '#domain/petitions/merging.ts'
import { formRoute } from '#server/form-route.ts'
import { partPetition } from '#server/petitions/merge-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PartPetition,
  page: ({ number }) => `/petitions/${number}/part`,
  run: async (ctx, input, { number = '' }) => {
    await partPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
