import { RedactFile } from '#domain/petitions/redaction.ts'
import { formRoute } from '#server/form-route.ts'
import { askRedaction } from '#server/redaction/ask-redaction.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RedactFile,
  page: ({ number, id }) => `/petitions/${number}/redact/${id}`,
  run: async (ctx, input, { number = '', id = '' }) => {
    await askRedaction(ctx, number, id, input.boxes)
    return `/petitions/${number}/redact/${id}?xong`
  },
})
