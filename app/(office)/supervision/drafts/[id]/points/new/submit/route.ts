import { WritePoint } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { writePoint } from '#server/supervision/critiques/points.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WritePoint,
  page: ({ id }) => `/supervision/drafts/${id}/points/new`,
  run: async (ctx, input, { id = '' }) => {
    await writePoint(ctx, id, input)
    return `/supervision/drafts/${id}`
  },
})
