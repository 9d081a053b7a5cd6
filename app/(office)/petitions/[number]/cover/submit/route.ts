import { CoverWords } from '#domain/petitions/vault.ts'
import { formRoute } from '#server/form-route.ts'
import { coverWords } from '#server/vault/cover-words.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CoverWords,
  page: ({ number }) => `/petitions/${number}/cover`,
  run: async (ctx, input, { number = '' }) => {
    await coverWords(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
