import { SaySender } from '#domain/petitions/confirmation.ts'
import { formRoute } from '#server/form-route.ts'
import { saySender } from '#server/petitions/say-sender.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: SaySender,
  page: () => '/tra-cuu/ho-so/y-kien',
  run: async (ctx, input) => {
    await saySender(ctx, input)
    return '/tra-cuu/ho-so?vua=y-kien'
  },
})
