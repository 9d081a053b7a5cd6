import { DecideData } from '#domain/privacy/data-request.ts'
import { formRoute } from '#server/form-route.ts'
import { decideDataRequest } from '#server/privacy/decide-data-request.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DecideData,
  page: ({ id }) => `/registers/data-requests/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await decideDataRequest(ctx, id, input)
    return `/registers/data-requests/${id}`
  },
})
