import { LiftHold } from '#domain/retention/decision.ts'
import { formRoute } from '#server/form-route.ts'
import { liftHold } from '#server/retention/holds.ts'

export const POST = formRoute({
  who: 'staff',
  schema: LiftHold,
  page: ({ number }) => `/registers/retention/files/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await liftHold(ctx, number, input)
    return `/registers/retention/files/${number}`
  },
})
