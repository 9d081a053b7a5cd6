import { ConferenceVersion } from '#domain/conferences/plan.ts'
import { endConference } from '#server/conferences/hold-conference.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ConferenceVersion,
  page: ({ number }) => `/conferences/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await endConference(ctx, number, input.version)
    return `/conferences/${number}`
  },
})
