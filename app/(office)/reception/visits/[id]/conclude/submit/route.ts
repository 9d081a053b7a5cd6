import { ConcludeVisit } from '#domain/reception/visit.ts'
import { formRoute } from '#server/form-route.ts'
import { concludeVisit } from '#server/reception/follow-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ConcludeVisit,
  page: ({ id }) => `/reception/visits/${id}/conclude`,
  run: async (ctx, input, { id = '' }) => {
    await concludeVisit(ctx, id, input)
    return `/reception/visits/${id}`
  },
})
