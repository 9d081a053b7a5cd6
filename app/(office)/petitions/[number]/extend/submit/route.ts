import { ExtendPetition } from '#domain/petitions/extension.ts'
import { formRoute } from '#server/form-route.ts'
import { extendPetition } from '#server/petitions/extend-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ExtendPetition,
  page: ({ number }) => `/petitions/${number}/extend`,
  run: async (ctx, input, { number = '' }) => {
    await extendPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
