import { ConcludePetition } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { concludePetition } from '#server/petitions/conclude-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ConcludePetition,
  page: ({ number }) => `/petitions/${number}/conclude`,
  run: async (ctx, input, { number = '' }) => {
    await concludePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
