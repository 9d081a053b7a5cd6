import { WriteOpinion } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { writeOpinion } from '#server/supervision/critiques/opinions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteOpinion,
  page: ({ id }) => `/supervision/drafts/${id}/opinions`,
  run: async (ctx, input, { id = '' }) => {
    await writeOpinion(ctx, id, input)
    return `/supervision/drafts/${id}/opinions`
  },
})
