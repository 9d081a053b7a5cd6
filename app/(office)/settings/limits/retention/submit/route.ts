import { SetTerm } from '#domain/retention/set-term.ts'
import { formRoute } from '#server/form-route.ts'
import { setTerm } from '#server/retention/terms.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SetTerm,
  page: () => '/settings/limits/retention',
  run: async (ctx, input) => {
    await setTerm(ctx, input)
    return '/settings/limits/retention'
  },
})
