import { ChangeList } from '#domain/watch-lists/watch-list.ts'
import { formRoute } from '#server/form-route.ts'
import { changeList } from '#server/watch-lists/change-list.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeList,
  page: ({ id }) => `/supervision/watch-lists/${id}/change`,
  run: async (ctx, input, { id = '' }) => {
    await changeList(ctx, id, input)
    return `/supervision/watch-lists/${id}`
  },
})
