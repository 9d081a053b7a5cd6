import { MakeList } from '#domain/watch-lists/watch-list.ts'
import { formRoute } from '#server/form-route.ts'
import { makeList } from '#server/watch-lists/make-list.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MakeList,
  page: () => '/supervision/watch-lists/new',
  run: async (ctx, input) => `/supervision/watch-lists/${await makeList(ctx, input)}`,
})
