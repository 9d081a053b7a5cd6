import { StepBreach } from '#domain/privacy/breach.ts'
import { formRoute } from '#server/form-route.ts'
import { stepBreach } from '#server/privacy/breaches.ts'

export const POST = formRoute({
  who: 'staff',
  schema: StepBreach,
  page: ({ id }) => `/registers/breaches/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await stepBreach(ctx, id, input)
    return `/registers/breaches/${id}`
  },
})
