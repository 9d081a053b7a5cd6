import { NameRepresentatives } from '#domain/petitions/group.ts'
import { formRoute } from '#server/form-route.ts'
import { nameRepresentatives } from '#server/petitions/name-representatives.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NameRepresentatives,
  page: ({ number }) => `/petitions/${number}/representatives`,
  run: async (ctx, input, { number = '' }) => {
    await nameRepresentatives(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
