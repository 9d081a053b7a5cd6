import { ExchangeItem } from '#domain/dialogues/agenda.ts'
import { exchangeItem } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ExchangeItem,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await exchangeItem(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
