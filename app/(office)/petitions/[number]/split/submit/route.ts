import { SplitLetter } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { splitLetter } from '#server/petitions/split-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SplitLetter,
  page: ({ number }) => `/petitions/${number}/split`,
  run: async (ctx, input, { number = '' }) => {
    await splitLetter(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
