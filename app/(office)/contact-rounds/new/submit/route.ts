import { PlanRound } from '#domain/contacts/round.ts'
import { planRound } from '#server/contact-rounds/plan-round.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanRound,
  page: () => '/contact-rounds/new',
  run: async (ctx, input) => `/contact-rounds/${await planRound(ctx, input)}`,
})
