import { RecordProgress } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordProgress,
  page: ({ number }) => `/petitions/${number}/progress`,
  run: async (ctx, input, { number = '' }) => {
    await recordProgress(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
