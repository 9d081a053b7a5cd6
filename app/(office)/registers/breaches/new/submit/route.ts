import { RecordBreach } from '#domain/privacy/breach.ts'
import { formRoute } from '#server/form-route.ts'
import { recordBreach } from '#server/privacy/breaches.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordBreach,
  page: () => '/registers/breaches/new',
  run: async (ctx, input) => `/registers/breaches/${await recordBreach(ctx, input)}`,
})
