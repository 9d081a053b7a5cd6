import { MoveCritique } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { dropPoint } from '#server/supervision/critiques/points.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveCritique,
  page: ({ id, point }) => `/supervision/drafts/${id}/points/${point}`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await dropPoint(ctx, id, point, input.version)
    return `/supervision/drafts/${id}`
  },
})
