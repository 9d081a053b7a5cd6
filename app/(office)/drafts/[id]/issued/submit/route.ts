import { RecordIssued } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { recordIssued } from '#server/supervision/critiques/answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordIssued,
  page: ({ id }) => `/drafts/${id}/issued`,
  run: async (ctx, input, { id = '' }) => {
    await recordIssued(ctx, id, input)
    return `/drafts/${id}`
  },
})
