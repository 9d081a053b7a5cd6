import { AnswerVersion } from '#domain/dialogues/agenda.ts'
import { approveAnswer } from '#server/dialogues/gathering/prepare-answer.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AnswerVersion,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await approveAnswer(ctx, number, item, input.answerVersion)
    return `/dialogues/${number}/items/${item}`
  },
})
