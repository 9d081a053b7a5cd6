import { PostponeSitting } from '#domain/reception/sitting.ts'
import { formRoute } from '#server/form-route.ts'
import { postponeSitting } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PostponeSitting,
  page: ({ id }) => `/reception/sittings/${id}/postpone`,
  run: async (ctx, input, { id = '' }) => `/reception/sittings/${(await postponeSitting(ctx, id, input)).id}`,
})
