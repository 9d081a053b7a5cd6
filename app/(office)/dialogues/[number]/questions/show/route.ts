import { ShowQuestion } from '#domain/dialogues/asked-before.ts'
import { showQuestion } from '#server/dialogues/registering/moderate-questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ShowQuestion,
  page: ({ number }) => `/dialogues/${number}/questions`,
  run: async (ctx, input, { number = '' }) => {
    await showQuestion(ctx, number, input)
    return `/dialogues/${number}/questions`
  },
})
