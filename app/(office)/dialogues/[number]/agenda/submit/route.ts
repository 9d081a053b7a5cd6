import { OrderAgenda } from '#domain/dialogues/agenda.ts'
import { orderAgenda } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: OrderAgenda,
  page: ({ number }) => `/dialogues/${number}/agenda`,
  run: async (ctx, input, { number = '' }) => {
    await orderAgenda(ctx, number, input)
    return `/dialogues/${number}/agenda`
  },
})
