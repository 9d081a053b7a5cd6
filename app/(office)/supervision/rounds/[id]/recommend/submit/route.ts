import { Recommend } from '#domain/supervision/rounds/finding.ts'
import { formRoute } from '#server/form-route.ts'
import { recommend } from '#server/supervision/rounds/recommend.ts'

export const POST = formRoute({
  who: 'staff',
  schema: Recommend,
  page: ({ id }) => `/supervision/rounds/${id}/recommend`,
  run: async (ctx, input, { id = '' }) => {
    await recommend(ctx, id, input)
    return `/supervision/rounds/${id}`
  },
})
