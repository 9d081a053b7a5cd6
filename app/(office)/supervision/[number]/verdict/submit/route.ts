import { GiveVerdict } from '#domain/supervision/verdict.ts'
import { formRoute } from '#server/form-route.ts'
import { giveVerdict } from '#server/supervision/give-verdict.ts'

export const POST = formRoute({
  who: 'staff',
  schema: GiveVerdict,
  page: ({ number }) => `/supervision/${number}/verdict`,
  run: async (ctx, input, { number = '' }) => {
    await giveVerdict(ctx, number, input)
    return `/supervision/${number}?xong=danh-gia`
  },
})
