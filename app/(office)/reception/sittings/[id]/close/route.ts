import { SittingVersion } from '#domain/reception/sitting.ts'
import { formRoute } from '#server/form-route.ts'
import { closeSitting } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SittingVersion,
  page: ({ id }) => `/reception/sittings/${id}`,
  run: async (ctx, { version }, { id = '' }) => {
    await closeSitting(ctx, id, version)
    return `/reception/sittings/${id}`
  },
})
