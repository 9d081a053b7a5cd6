import { HoldQuestion } from '#domain/dialogues/asked-before.ts'
import { holdQuestion } from '#server/dialogues/registering/moderate-questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HoldQuestion,
  page: ({ number }) => `/dialogues/${number}/questions`,
  run: async (ctx, input, { number = '' }) => {
    await holdQuestion(ctx, number, input)
    return `/dialogues/${number}/questions`
  },
})
