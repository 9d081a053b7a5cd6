import { MoveRound } from '#domain/contacts/round.ts'
import { closeRound } from '#server/contact-rounds/plan-round.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveRound,
  page: ({ id }) => `/contact-rounds/${id}`,
  run: async (ctx, { version }, { id = '' }) => {
    await closeRound(ctx, id, version)
    return `/contact-rounds/${id}`
  },
})
