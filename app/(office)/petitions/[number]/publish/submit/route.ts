import { PassForPublic } from '#domain/petitions/publication.ts'
import { formRoute } from '#server/form-route.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PassForPublic,
  page: ({ number }) => `/petitions/${number}/publish`,
  run: async (ctx, input, { number = '' }) => {
    await publishPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
