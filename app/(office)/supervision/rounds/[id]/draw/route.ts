import { MoveRound } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { drawRound } from '#server/supervision/rounds/draw-round.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveRound,
  page: ({ id }) => `/supervision/rounds/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await drawRound(ctx, id, input.version)
    return `/supervision/rounds/${id}`
  },
})
