import { NewConference } from '#domain/conferences/plan.ts'
import { newConference } from '#server/conferences/plan-conference.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NewConference,
  page: () => '/conferences/new',
  run: async (ctx, input) => `/conferences/${await newConference(ctx, input)}`,
})
