import { HoldPetition } from '#domain/retention/decision.ts'
import { formRoute } from '#server/form-route.ts'
import { holdPetition } from '#server/retention/holds.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HoldPetition,
  page: ({ number }) => `/registers/retention/files/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await holdPetition(ctx, number, input)
    return `/registers/retention/files/${number}`
  },
})
