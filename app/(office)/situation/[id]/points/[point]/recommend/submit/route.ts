import { RecommendPoint } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { recommendPoint } from '#server/situation/uses.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecommendPoint,
  page: ({ id, point }) => `/situation/${id}/points/${point}/recommend`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await recommendPoint(ctx, point, input)
    return `/situation/${id}/points/${point}`
  },
})
