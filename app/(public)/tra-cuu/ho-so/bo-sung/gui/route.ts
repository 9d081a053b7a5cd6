import { AddToPetition } from '#domain/petitions/confirmation.ts'
import { formRoute } from '#server/form-route.ts'
import { addToPetition } from '#server/petitions/holder-acts.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: AddToPetition,
  page: () => '/tra-cuu/ho-so/bo-sung',
  run: async (ctx, input) => {
    await addToPetition(ctx, input)
    return '/tra-cuu/ho-so?vua=bo-sung'
  },
})
