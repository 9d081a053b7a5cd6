import { RecordFinding } from '#domain/supervision/rounds/finding.ts'
import { formRoute } from '#server/form-route.ts'
import { recordFinding } from '#server/supervision/rounds/record-finding.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordFinding,
  page: ({ id, number }) => `/supervision/rounds/${id}/items/${number}`,
  run: async (ctx, input, { id = '', number = '' }) => {
    await recordFinding(ctx, id, number, input)
    return `/supervision/rounds/${id}`
  },
})
