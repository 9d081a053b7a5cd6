import { SittingVersion } from '#domain/reception/sitting.ts'
import { formRoute } from '#server/form-route.ts'
import { openSitting } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SittingVersion,
  page: ({ id }) => `/reception/sittings/${id}`,
  run: async (ctx, { version }, { id = '' }) => {
    await openSitting(ctx, id, version)
    return `/reception/sittings/${id}`
  },
})
