import { WriteAnswer } from '#domain/dialogues/agenda.ts'
import { writeAnswer } from '#server/dialogues/gathering/prepare-answer.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteAnswer,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await writeAnswer(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
