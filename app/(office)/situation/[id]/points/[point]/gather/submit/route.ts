import { GatherPoint } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { gatherPoint } from '#server/situation/uses.ts'

export const POST = formRoute({
  who: 'staff',
  schema: GatherPoint,
  page: ({ id, point }) => `/situation/${id}/points/${point}/gather`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await gatherPoint(ctx, point, input)
    return `/situation/${id}/points/${point}`
  },
})
