import { RenamePasskey } from '#domain/people/passkeys.ts'
import { formRoute } from '#server/form-route.ts'
import { renamePasskey } from '#server/people/passkeys.ts'

export const POST = formRoute({
  who: 'account',
  schema: RenamePasskey,
  page: () => '/account/khoa-truy-cap',
  run: async (ctx, { id, name }) => {
    await renamePasskey(ctx, id, name)
    return '/account/khoa-truy-cap'
  },
})
