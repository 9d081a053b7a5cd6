import { RenameItem } from '#domain/dialogues/grouping.ts'
import { nameItem } from '#server/dialogues/gathering/group-opinions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RenameItem,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await nameItem(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
