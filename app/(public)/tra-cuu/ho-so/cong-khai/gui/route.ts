import { SetConsent } from '#domain/petitions/consent.ts'
import { formRoute } from '#server/form-route.ts'
import { setConsent } from '#server/petitions/set-consent.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: SetConsent,
  page: () => '/tra-cuu/ho-so/cong-khai',
  run: async (ctx, input) => {
    await setConsent(ctx, input)
    return '/tra-cuu/ho-so?vua=cong-khai'
  },
})
