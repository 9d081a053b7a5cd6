import { PlanRound } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { planRound } from '#server/supervision/rounds/plan-round.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanRound,
  page: () => '/supervision/rounds/new',
  run: async (ctx, input) => `/supervision/rounds/${await planRound(ctx, input)}`,
})
