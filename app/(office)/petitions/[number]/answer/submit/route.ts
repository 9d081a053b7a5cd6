import { DraftAnswer } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DraftAnswer,
  page: ({ number }) => `/petitions/${number}/answer`,
  run: async (ctx, input, { number = '' }) => {
    await draftAnswer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
