import { WithdrawDispute } from '#domain/petitions/confirmation.ts'
import { formRoute } from '#server/form-route.ts'
import { withdrawDispute } from '#server/petitions/dispute.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: WithdrawDispute,
  page: () => '/tra-cuu/ho-so/rut-y-kien',
  run: async (ctx, input) => {
    await withdrawDispute(ctx, input)
    return '/tra-cuu/ho-so?vua=rut-y-kien'
  },
})
