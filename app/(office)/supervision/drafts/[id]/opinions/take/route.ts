import { TakeOpinion } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { takeOpinion } from '#server/supervision/critiques/opinions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TakeOpinion,
  page: ({ id }) => `/supervision/drafts/${id}/opinions`,
  run: async (ctx, input, { id = '' }) => {
    await takeOpinion(ctx, id, input)
    return `/supervision/drafts/${id}/opinions`
  },
})
