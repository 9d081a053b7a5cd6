import { SettleTurn } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SettleTurn,
  page: ({ number, turn }) => `${deskAt(number)}/${turn}/settle`,
  run: async (ctx, { site, ...input }, { number = '', turn = '' }) => {
    const { file } = await settleTurn(ctx, number, turn, input)
    // At a conference nobody asked: there is nobody to hand the code to.
    if (file.code) await carryNewCode(file.number, file.code)
    return deskAt(number, site)
  },
})
