import { PlanConference } from '#domain/conferences/plan.ts'
import { planConference } from '#server/conferences/plan-conference.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanConference,
  page: ({ number }) => `/conferences/${number}/plan`,
  run: async (ctx, input, { number = '' }) => {
    await planConference(ctx, number, input)
    return `/conferences/${number}`
  },
})
