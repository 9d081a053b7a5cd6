import { MoveCritique } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { criticise } from '#server/supervision/critiques/criticise.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveCritique,
  page: ({ id }) => `/supervision/drafts/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await criticise(ctx, id, input.version)
    return `/supervision/drafts/${id}`
  },
})
