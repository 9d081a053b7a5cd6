import { ChangePoint } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { changePoint } from '#server/situation/write-note.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangePoint,
  page: ({ id, point }) => `/situation/${id}/points/${point}/change`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await changePoint(ctx, id, point, input)
    return `/situation/${id}`
  },
})
