import { ChangeRound } from '#domain/contacts/round.ts'
import { changeRound } from '#server/contact-rounds/plan-round.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeRound,
  page: ({ id }) => `/contact-rounds/${id}/change`,
  run: async (ctx, input, { id = '' }) => {
    await changeRound(ctx, id, input)
    return `/contact-rounds/${id}`
  },
})
