import { AssignAnswer } from '#domain/dialogues/agenda.ts'
import { assignAnswer } from '#server/dialogues/gathering/assign-answer.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AssignAnswer,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await assignAnswer(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
