import { AddPoint } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { addPoint } from '#server/situation/write-note.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddPoint,
  page: ({ id }) => `/situation/${id}/points/new`,
  run: async (ctx, input, { id = '' }) => {
    await addPoint(ctx, id, input)
    return `/situation/${id}`
  },
})
