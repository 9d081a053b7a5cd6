import { TurnVersion } from '#domain/dialogues/hall.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { undoOutcome } from '#server/dialogues/hall/settle-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TurnVersion,
  page: ({ number, turn }) => `${deskAt(number)}/${turn}`,
  run: async (ctx, { version }, { number = '', turn = '' }) => {
    await undoOutcome(ctx, number, turn, version)
    return `${deskAt(number)}/${turn}`
  },
})
