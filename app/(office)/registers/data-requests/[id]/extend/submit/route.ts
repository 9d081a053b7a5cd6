import { ExtendData } from '#domain/privacy/data-request.ts'
import { formRoute } from '#server/form-route.ts'
import { extendDataRequest } from '#server/privacy/extend-data-request.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ExtendData,
  page: ({ id }) => `/registers/data-requests/${id}/extend`,
  run: async (ctx, input, { id = '' }) => {
    await extendDataRequest(ctx, id, input)
    return `/registers/data-requests/${id}`
  },
})
