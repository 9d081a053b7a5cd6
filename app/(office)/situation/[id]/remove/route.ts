import { RemovePoint } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { removePoint } from '#server/situation/write-note.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RemovePoint,
  page: ({ id }) => `/situation/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await removePoint(ctx, id, input)
    return `/situation/${id}`
  },
})
