import { WriteTurn } from '#domain/dialogues/hall.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteTurn,
  page: ({ number, turn }) => `${deskAt(number)}/${turn}`,
  run: async (ctx, { site, ...input }, { number = '', turn = '' }) => {
    await writeTurn(ctx, number, turn, input)
    const next =
      input.next === 'minute' || input.next === 'return' || input.next === 'stop' ? null : input.next
    // What lives on is asked for its five points next.
    if (!next || !livesOn(next)) return deskAt(number, site)
    return `${deskAt(number)}/${turn}/settle?outcome=${next}${site && `&site=${site}`}`
  },
})
