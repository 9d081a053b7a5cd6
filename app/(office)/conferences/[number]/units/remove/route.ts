import { InvitedUnit } from '#domain/conferences/plan.ts'
import { takeBackUnit } from '#server/conferences/invite-unit.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: InvitedUnit,
  page: ({ number }) => `/conferences/${number}/guests`,
  run: async (ctx, input, { number = '' }) => {
    await takeBackUnit(ctx, number, input.id)
    return `/conferences/${number}/guests`
  },
})
