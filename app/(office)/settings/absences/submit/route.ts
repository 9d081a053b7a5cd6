import { TellAbsence } from '#domain/people/absence.ts'
import { formRoute } from '#server/form-route.ts'
import { tellAbsence } from '#server/people/tell-absence.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TellAbsence,
  page: () => '/settings/absences',
  run: async (ctx, input) => {
    await tellAbsence(ctx, input)
    return '/settings/absences'
  },
})
