import { EndList } from '#domain/watch-lists/watch-list.ts'
import { formRoute } from '#server/form-route.ts'
import { endList } from '#server/watch-lists/change-list.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndList,
  page: ({ id }) => `/supervision/watch-lists/${id}/change`,
  run: async (ctx, { version }, { id = '' }) => {
    await endList(ctx, id, version)
    return '/supervision/watch-lists'
  },
})
