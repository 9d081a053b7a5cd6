import { MergePetition } from '#domain/petitions/merging.ts'
import { formRoute } from '#server/form-route.ts'
import { mergePetition } from '#server/petitions/merge-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MergePetition,
  page: ({ number }) => `/petitions/${number}/merge`,
  run: async (ctx, input, { number = '' }) => {
    await mergePetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
