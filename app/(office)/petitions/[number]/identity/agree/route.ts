import { AgreeOpening } from '#domain/petitions/vault.ts'
import { formRoute } from '#server/form-route.ts'
import { agreeOpening } from '#server/vault/agree-opening.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AgreeOpening,
  page: ({ number }) => `/petitions/${number}/identity`,
  run: async (ctx, input, { number = '' }) => {
    await agreeOpening(ctx, number, input)
    return `/petitions/${number}/identity`
  },
})
