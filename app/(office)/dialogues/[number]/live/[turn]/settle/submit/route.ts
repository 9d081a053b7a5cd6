import { SettleTurn } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SettleTurn,
  page: ({ number, turn }) => `${deskAt(number)}/${turn}/settle`,
  run: async (ctx, { site, ...input }, { number = '', turn = '' }) => {
    await settleTurn(ctx, number, turn, input)
    return deskAt(number, site)
  },
})
