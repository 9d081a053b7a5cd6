import { FollowVisit } from '#domain/reception/visit.ts'
import { formRoute } from '#server/form-route.ts'
import { followVisit } from '#server/reception/follow-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: FollowVisit,
  page: ({ id }) => `/reception/visits/${id}/follow`,
  run: async (ctx, input, { id = '' }) => {
    await followVisit(ctx, id, input)
    return `/reception/visits/${id}`
  },
})
