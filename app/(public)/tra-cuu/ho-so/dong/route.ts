import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { leavePetition } from '#server/session.ts'

/** Closes the file in this browser; the petition itself does not change. */
export const POST = formRoute({
  who: 'public',
  schema: z.object({}),
  page: () => '/tra-cuu/ho-so',
  run: async () => {
    await leavePetition()
    return '/tra-cuu'
  },
})
