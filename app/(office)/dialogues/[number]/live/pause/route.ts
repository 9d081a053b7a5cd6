import { PauseHall } from '#domain/dialogues/hall/pause.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { pauseHall } from '#server/dialogues/hall/pause.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PauseHall,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await pauseHall(ctx, number, input)
    return deskAt(number, site)
  },
})
