import { AddPasskey } from '#domain/people/passkeys.ts'
import { formRoute } from '#server/form-route.ts'
import { dropPermit, passkeyPermit } from '#server/passkey-permit.ts'
import { addPasskey } from '#server/people/passkeys.ts'

export const POST = formRoute({
  who: 'account',
  schema: AddPasskey,
  secret: ['answer', 'sealed'],
  page: () => '/account/khoa-truy-cap/tao',
  run: async (ctx, input) => {
    const permit = await passkeyPermit()
    if (!permit) return '/account/khoa-truy-cap'
    await addPasskey(ctx, { ...input, name: permit.name })
    await dropPermit()
    return '/account/khoa-truy-cap?vua=them'
  },
})
