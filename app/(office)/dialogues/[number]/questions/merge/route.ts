import { MergeQuestion } from '#domain/dialogues/asked-before.ts'
import { mergeQuestion } from '#server/dialogues/registering/moderate-questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MergeQuestion,
  page: ({ number }) => `/dialogues/${number}/questions`,
  run: async (ctx, input, { number = '' }) => {
    await mergeQuestion(ctx, number, input)
    return `/dialogues/${number}/questions`
  },
})
