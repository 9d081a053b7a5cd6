import { RetieVisit } from '#domain/reception/retie.ts'
import { formRoute } from '#server/form-route.ts'
import { retieVisit } from '#server/reception/retie-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RetieVisit,
  page: ({ id }) => `/reception/visits/${id}/retie`,
  run: async (ctx, input, { id = '' }) => {
    await retieVisit(ctx, id, input)
    return `/reception/visits/${id}`
  },
})
