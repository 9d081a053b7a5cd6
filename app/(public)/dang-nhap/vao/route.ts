import { headers } from 'next/headers'
import { SignIn } from '#domain/people/account.ts'
import { sameSitePath } from '#lib/same-site-path.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { deviceOf } from '#server/people/device.ts'
import { signIn } from '#server/people/sign-in.ts'
import { forgive, slowDown } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  schema: SignIn,
  limit: 'signin',
  secret: ['password', 'code'],
  page: () => '/dang-nhap',
  run: async (ctx, input) => {
    // An empty field is nobody's account.
    if (input.login) await slowDown('login', 1, input.login)
    const device = deviceOf((await headers()).get('user-agent'))
    const token = await signIn(ctx, input, { device, replaced: await readCookie('session') })
    await Promise.all([forgive('signin'), forgive('login', input.login)])
    await writeCookie('session', token)
    return sameSitePath(input.tiep, '/inbox')
  },
})
