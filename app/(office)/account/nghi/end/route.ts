import { EndAbsence } from '#domain/people/absence.ts'
import { formRoute } from '#server/form-route.ts'
import { endAbsence } from '#server/people/tell-absence.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndAbsence,
  page: () => '/account/nghi',
  run: async (ctx, input) => {
    await endAbsence(ctx, input.absenceId)
    return '/account/nghi'
  },
})
