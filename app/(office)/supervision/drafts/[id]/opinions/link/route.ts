import { LinkOpinion } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { linkOpinion } from '#server/supervision/critiques/opinions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: LinkOpinion,
  page: ({ id }) => `/supervision/drafts/${id}/opinions`,
  run: async (ctx, input, { id = '' }) => {
    await linkOpinion(ctx, id, input)
    return `/supervision/drafts/${id}/opinions`
  },
})
