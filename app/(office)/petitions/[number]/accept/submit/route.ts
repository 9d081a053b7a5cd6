import { AcceptPetition } from '#domain/petitions/triage.ts'
import { formRoute } from '#server/form-route.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AcceptPetition,
  page: ({ number }) => `/petitions/${number}/accept`,
  run: async (ctx, input, { number = '' }) => {
    await acceptPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
