import { TriagePetition } from '#domain/petitions/triage.ts'
import { formRoute } from '#server/form-route.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TriagePetition,
  page: ({ number }) => `/petitions/${number}/triage`,
  run: async (ctx, input, { number = '' }) => {
    await triagePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
