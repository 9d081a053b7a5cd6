import { RecordVisit } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { recordVisit } from '#server/supervision/visits.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordVisit,
  page: ({ number }) => `/supervision/${number}/visits`,
  run: async (ctx, input, { number = '' }) => {
    await recordVisit(ctx, number, input)
    return `/supervision/${number}/visits/${input.id}`
  },
})
