import { FileAway } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { fileAway } from '#server/petitions/file-away.ts'

export const POST = formRoute({
  who: 'staff',
  schema: FileAway,
  page: ({ number }) => `/petitions/${number}/file-away`,
  run: async (ctx, input, { number = '' }) => {
    await fileAway(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
