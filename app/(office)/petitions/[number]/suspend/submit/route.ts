import { StopPetition } from '#domain/petitions/stopping.ts'
import { formRoute } from '#server/form-route.ts'
import { suspendPetition } from '#server/petitions/stop-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: StopPetition,
  page: ({ number }) => `/petitions/${number}/suspend`,
  run: async (ctx, input, { number = '' }) => {
    await suspendPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
