import { RefuseReception } from '#domain/petitions/refuse-reception.ts'
import { formRoute } from '#server/form-route.ts'
import { refuseReception } from '#server/petitions/refuse-reception.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RefuseReception,
  page: ({ number }) => `/petitions/${number}/refuse-reception`,
  run: async (ctx, input, { number = '' }) => {
    await refuseReception(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
