import { UsePasskey } from '#domain/people/passkeys.ts'
import { sameSitePath } from '#lib/same-site-path.ts'
import { thisBrowser } from '#server/citizen-entry.ts'
import { writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { enterByPasskey } from '#server/people/enter-by-passkey.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'signin',
  schema: UsePasskey,
  secret: ['answer', 'sealed'],
  page: () => '/dang-nhap',
  run: async (ctx, input) => {
    const token = await enterByPasskey(ctx, input, await thisBrowser())
    await forgive('signin')
    await writeCookie('session', token)
    return sameSitePath(input.tiep, '/inbox')
  },
})
