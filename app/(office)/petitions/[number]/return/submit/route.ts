import { ReturnDraft } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { returnDraft } from '#server/petitions/return-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReturnDraft,
  page: ({ number }) => `/petitions/${number}/return`,
  run: async (ctx, input, { number = '' }) => {
    await returnDraft(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
