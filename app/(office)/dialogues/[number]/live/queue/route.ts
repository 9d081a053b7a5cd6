import { QueueTurn } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: QueueTurn,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await queueTurn(ctx, number, input)
    return deskAt(number, site)
  },
})
