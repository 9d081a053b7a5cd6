import { InviteUnit } from '#domain/conferences/plan.ts'
import { inviteUnit } from '#server/conferences/invite-unit.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: InviteUnit,
  page: ({ number }) => `/conferences/${number}/guests`,
  run: async (ctx, input, { number = '' }) => {
    await inviteUnit(ctx, number, input)
    return `/conferences/${number}/guests`
  },
})
