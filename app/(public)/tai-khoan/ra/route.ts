import { z } from 'zod'
import { dropCookie, readCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { signOut } from '#server/people/sessions.ts'
import { leavePetition } from '#server/session.ts'

/** What was typed and kept, and a petition held open, go too: the next one here is somebody else. */
export const POST = formRoute({
  who: 'citizen',
  schema: z.object({}),
  page: () => '/tai-khoan/vao',
  run: async (ctx) => {
    const token = await readCookie('session')
    if (token) await signOut(ctx.at, token)
    for (const name of ['session', 'kept'] as const) await dropCookie(name)
    await leavePetition()
    return '/'
  },
})
