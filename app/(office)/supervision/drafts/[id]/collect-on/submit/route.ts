import { CollectOn } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { collectOn } from '#server/supervision/critiques/take-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CollectOn,
  page: ({ id }) => `/supervision/drafts/${id}/collect-on`,
  run: async (ctx, input, { id = '' }) => {
    await collectOn(ctx, id, input)
    return `/supervision/drafts/${id}`
  },
})
