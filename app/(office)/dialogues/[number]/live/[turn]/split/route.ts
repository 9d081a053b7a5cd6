import { SplitTurn } from '#domain/dialogues/hall/split.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { splitTurn } from '#server/dialogues/hall/split-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SplitTurn,
  page: ({ number, turn }) => `${deskAt(number)}/${turn}`,
  run: async (ctx, input, { number = '', turn = '' }) => {
    const { id } = await splitTurn(ctx, number, turn, input)
    return `${deskAt(number)}/${id}`
  },
})
