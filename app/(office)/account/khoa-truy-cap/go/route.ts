import { RemovePasskey } from '#domain/people/passkeys.ts'
import { formRoute } from '#server/form-route.ts'
import { removePasskey } from '#server/people/passkeys.ts'

export const POST = formRoute({
  who: 'account',
  schema: RemovePasskey,
  page: () => '/account/khoa-truy-cap',
  run: async (ctx, { id }) => {
    await removePasskey(ctx, id)
    return '/account/khoa-truy-cap'
  },
})
