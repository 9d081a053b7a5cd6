import { CancelConference } from '#domain/conferences/plan.ts'
import { cancelConference } from '#server/conferences/cancel-conference.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CancelConference,
  page: ({ number }) => `/conferences/${number}/cancel`,
  run: async (ctx, input, { number = '' }) => {
    await cancelConference(ctx, number, input)
    return `/conferences/${number}`
  },
})
