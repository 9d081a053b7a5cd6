import { ChangeRound } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { changeRound } from '#server/supervision/rounds/plan-round.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeRound,
  page: ({ id }) => `/supervision/rounds/${id}/change`,
  run: async (ctx, input, { id = '' }) => {
    await changeRound(ctx, id, input)
    return `/supervision/rounds/${id}`
  },
})
