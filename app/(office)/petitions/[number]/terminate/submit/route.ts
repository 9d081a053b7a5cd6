import { StopPetition } from '#domain/petitions/stopping.ts'
import { formRoute } from '#server/form-route.ts'
import { terminatePetition } from '#server/petitions/stop-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: StopPetition,
  page: ({ number }) => `/petitions/${number}/terminate`,
  run: async (ctx, input, { number = '' }) => {
    await terminatePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
