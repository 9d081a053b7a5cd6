import { WithdrawVerdict } from '#domain/supervision/verdict.ts'
import { formRoute } from '#server/form-route.ts'
import { withdrawVerdict } from '#server/supervision/withdraw-verdict.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WithdrawVerdict,
  page: ({ number, id }) => `/supervision/${number}/verdict/${id}`,
  run: async (ctx, input, { number = '', id = '' }) => {
    await withdrawVerdict(ctx, number, id, input)
    return `/supervision/${number}?xong=rut`
  },
})
