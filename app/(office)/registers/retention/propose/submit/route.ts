import { ProposeDestruction } from '#domain/retention/decision.ts'
import { formRoute } from '#server/form-route.ts'
import { proposeDestruction } from '#server/retention/decisions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ProposeDestruction,
  page: () => '/registers/retention/propose',
  run: async (ctx, input) => `/registers/retention/decisions/${await proposeDestruction(ctx, input)}`,
})
