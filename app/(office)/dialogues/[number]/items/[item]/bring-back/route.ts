import { ItemVersion } from '#domain/dialogues/agenda.ts'
import { bringBack } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ItemVersion,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await bringBack(ctx, number, item, input.version)
    return `/dialogues/${number}/items/${item}`
  },
})
