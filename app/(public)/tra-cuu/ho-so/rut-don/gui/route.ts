import { WithdrawPetition } from '#domain/petitions/confirmation.ts'
import { formRoute } from '#server/form-route.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: WithdrawPetition,
  page: () => '/tra-cuu/ho-so/rut-don',
  run: async (ctx, input) => {
    const done = await withdrawPetition(ctx, input)
    return `/tra-cuu/ho-so?vua=${done === 'told' ? 'bao-rut' : 'rut-don'}`
  },
})
