import { ResumePetition } from '#domain/petitions/stopping.ts'
import { formRoute } from '#server/form-route.ts'
import { resumePetition } from '#server/petitions/stop-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ResumePetition,
  page: ({ number }) => `/petitions/${number}/resume`,
  run: async (ctx, input, { number = '' }) => {
    await resumePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
