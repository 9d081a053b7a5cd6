import { z } from 'zod'
import { dropCookie, readCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { signOut } from '#server/people/sessions.ts'
import { hideShown } from '#server/shown-once.ts'

/** What was typed and kept goes too: the next one at this machine is somebody else. */
export const POST = formRoute({
  who: 'public',
  schema: z.object({}),
  page: () => '/dang-nhap',
  run: async (ctx) => {
    const token = await readCookie('session')
    if (token) await signOut(ctx.at, token)
    await dropCookie('session')
    await dropCookie('kept')
    await hideShown()
    return '/dang-nhap'
  },
})
