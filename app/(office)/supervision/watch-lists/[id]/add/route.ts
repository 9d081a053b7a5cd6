import { ListItem } from '#domain/watch-lists/watch-list.ts'
import { formRoute } from '#server/form-route.ts'
import { addItem } from '#server/watch-lists/items.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ListItem,
  page: ({ id }) => `/supervision/watch-lists/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await addItem(ctx, id, input)
    return `/supervision/watch-lists/${id}?muc=dang-mo`
  },
})
