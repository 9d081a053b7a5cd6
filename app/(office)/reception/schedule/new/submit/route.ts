import { PlanSitting } from '#domain/reception/sitting.ts'
import { formRoute } from '#server/form-route.ts'
import { planSitting } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanSitting,
  page: () => '/reception/schedule/new',
  run: async (ctx, input) => `/reception/sittings/${(await planSitting(ctx, input)).id}`,
})
