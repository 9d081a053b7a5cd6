import { CancelRound } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { cancelRound } from '#server/supervision/rounds/draw-round.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CancelRound,
  page: ({ id }) => `/supervision/rounds/${id}/cancel`,
  run: async (ctx, input, { id = '' }) => {
    await cancelRound(ctx, id, input)
    return `/supervision/rounds/${id}`
  },
})
