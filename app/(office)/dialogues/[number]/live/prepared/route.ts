import { QueuePrepared } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { queuePrepared } from '#server/dialogues/hall/queue-prepared.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: QueuePrepared,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await queuePrepared(ctx, number, input)
    return deskAt(number, site)
  },
})
