import { ClarifyItem } from '#domain/dialogues/agenda.ts'
import { clarifyItem } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ClarifyItem,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await clarifyItem(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
