import { GuideLetter } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: GuideLetter,
  page: ({ number }) => `/petitions/${number}/guide`,
  run: async (ctx, input, { number = '' }) => {
    await guideLetter(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
