import { SaveSearch } from '#domain/search/saved.ts'
import { formRoute } from '#server/form-route.ts'
import { saveSearch } from '#server/search/saved-searches.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SaveSearch,
  page: () => '/search/save',
  run: async (ctx, input) => {
    await saveSearch(ctx, input)
    return '/search'
  },
})
