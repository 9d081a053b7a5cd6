import { ConferenceVersion } from '#domain/conferences/plan.ts'
import { openConference } from '#server/conferences/hold-conference.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ConferenceVersion,
  page: ({ number }) => `/conferences/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await openConference(ctx, number, input.version)
    return `/dialogues/${number}/live`
  },
})
