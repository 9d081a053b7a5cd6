import { NameItem } from '#domain/dialogues/grouping.ts'
import { addItem } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NameItem,
  page: ({ number }) => `/dialogues/${number}/agenda/new`,
  run: async (ctx, input, { number = '' }) =>
    `/dialogues/${number}/items/${await addItem(ctx, number, input)}`,
})
