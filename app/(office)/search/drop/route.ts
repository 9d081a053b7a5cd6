import { DropSearch } from '#domain/search/saved.ts'
import { formRoute } from '#server/form-route.ts'
import { dropSearch } from '#server/search/saved-searches.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DropSearch,
  page: () => '/search',
  run: async (ctx, input) => {
    await dropSearch(ctx, input)
    return '/search'
  },
})
