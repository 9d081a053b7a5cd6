import { ConferenceVersion } from '#domain/conferences/plan.ts'
import { openToAll } from '#server/conferences/open-to-all.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ConferenceVersion,
  page: ({ number }) => `/conferences/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await openToAll(ctx, number, input.version)
    return `/conferences/${number}`
  },
})
