import { ReturnLetter } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { returnLetter } from '#server/petitions/return-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReturnLetter,
  page: ({ number }) => `/petitions/${number}/return-letter`,
  run: async (ctx, input, { number = '' }) => {
    await returnLetter(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
