import { MoveCritique } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { publishCritique } from '#server/supervision/critiques/criticise.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveCritique,
  page: ({ id }) => `/supervision/drafts/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await publishCritique(ctx, id, input.version)
    return `/supervision/drafts/${id}`
  },
})
