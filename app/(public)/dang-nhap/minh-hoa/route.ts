import { headers } from 'next/headers'
import { z } from 'zod'
import { sameSitePath } from '#lib/same-site-path.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { signInAsDemo } from '#server/people/demo-people.ts'
import { deviceOf } from '#server/people/device.ts'

export const POST = formRoute({
  who: 'public',
  schema: z.object({ personId: z.uuid({ error: 'Chưa chọn người.' }), tiep: z.string().default('') }),
  page: () => '/dang-nhap',
  run: async (ctx, { personId, tiep }) => {
    const device = deviceOf((await headers()).get('user-agent'))
    const token = await signInAsDemo(ctx, personId, { device, replaced: await readCookie('session') })
    await writeCookie('session', token)
    return sameSitePath(tiep, '/inbox')
  },
})
