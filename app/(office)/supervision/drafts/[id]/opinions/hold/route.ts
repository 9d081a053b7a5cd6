import { HoldOpinion } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { holdOpinion } from '#server/supervision/critiques/opinions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HoldOpinion,
  page: ({ id }) => `/supervision/drafts/${id}/opinions`,
  run: async (ctx, input, { id = '' }) => {
    await holdOpinion(ctx, id, input)
    return `/supervision/drafts/${id}/opinions`
  },
})
