import { NameConcerned } from '#domain/petitions/concerned.ts'
import { formRoute } from '#server/form-route.ts'
import { nameConcerned } from '#server/petitions/name-concerned.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NameConcerned,
  page: ({ number }) => `/petitions/${number}/concerned`,
  run: async (ctx, input, { number = '' }) => {
    await nameConcerned(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
