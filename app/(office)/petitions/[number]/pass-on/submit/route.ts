import { PassOnLetter } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { passOnLetter } from '#server/petitions/pass-on-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PassOnLetter,
  page: ({ number }) => `/petitions/${number}/pass-on`,
  run: async (ctx, input, { number = '' }) => {
    await passOnLetter(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
