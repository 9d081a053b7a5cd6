import { ReturnAnswer } from '#domain/dialogues/agenda.ts'
import { returnAnswer } from '#server/dialogues/gathering/prepare-answer.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReturnAnswer,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await returnAnswer(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
