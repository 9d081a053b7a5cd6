import { WritePoint } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { changePoint } from '#server/supervision/critiques/points.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WritePoint,
  page: ({ id, point }) => `/supervision/drafts/${id}/points/${point}`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await changePoint(ctx, id, point, input)
    return `/supervision/drafts/${id}`
  },
})
