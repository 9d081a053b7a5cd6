import { MoveRound } from '#domain/contacts/round.ts'
import { announceRound } from '#server/contact-rounds/plan-round.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveRound,
  page: ({ id }) => `/contact-rounds/${id}`,
  run: async (ctx, { version }, { id = '' }) => {
    await announceRound(ctx, id, version)
    return `/contact-rounds/${id}`
  },
})
