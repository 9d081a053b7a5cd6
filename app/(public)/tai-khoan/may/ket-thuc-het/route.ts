import { z } from 'zod'
import { dropCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { endEverySession } from '#server/people/sessions.ts'
import { leavePetition } from '#server/session.ts'

/** Everywhere, this browser included. */
export const POST = formRoute({
  who: 'citizen',
  schema: z.object({}),
  page: () => '/tai-khoan',
  run: async (ctx) => {
    await endEverySession(ctx)
    await dropCookie('session')
    await leavePetition()
    return '/tai-khoan/vao'
  },
})
