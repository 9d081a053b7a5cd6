import { TellAbsence } from '#domain/people/absence.ts'
import { formRoute } from '#server/form-route.ts'
import { tellAbsence } from '#server/people/tell-absence.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TellAbsence,
  page: () => '/account/nghi',
  run: async (ctx, input) => {
    await tellAbsence(ctx, { ...input, personId: '' })
    return '/account/nghi'
  },
})
