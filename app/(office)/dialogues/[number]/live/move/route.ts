import { MoveTurn } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { moveTurn } from '#server/dialogues/hall/queue-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveTurn,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await moveTurn(ctx, number, input)
    return deskAt(number, site)
  },
})
