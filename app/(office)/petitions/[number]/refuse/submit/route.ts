import { RefusePetition } from '#domain/petitions/triage.ts'
import { formRoute } from '#server/form-route.ts'
import { refusePetition } from '#server/petitions/refuse-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RefusePetition,
  page: ({ number }) => `/petitions/${number}/refuse`,
  run: async (ctx, input, { number = '' }) => {
    await refusePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
