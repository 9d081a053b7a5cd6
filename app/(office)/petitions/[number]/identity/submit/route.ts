import { AskOpening } from '#domain/petitions/vault.ts'
import { formRoute } from '#server/form-route.ts'
import { askOpening } from '#server/vault/ask-opening.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AskOpening,
  page: ({ number }) => `/petitions/${number}/identity`,
  run: async (ctx, input, { number = '' }) => {
    await askOpening(ctx, number, input)
    return `/petitions/${number}/identity`
  },
})
