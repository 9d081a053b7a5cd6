import { TakeFromPublic } from '#domain/petitions/publication.ts'
import { formRoute } from '#server/form-route.ts'
import { takeFromPublic } from '#server/petitions/publish-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TakeFromPublic,
  page: ({ number }) => `/petitions/${number}/unpublish`,
  run: async (ctx, input, { number = '' }) => {
    await takeFromPublic(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
