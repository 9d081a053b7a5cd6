import { z } from 'zod'
import { forgetFiling } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** The code is kept elsewhere now: this browser forgets it. */
export const POST = formRoute({
  who: 'public',
  schema: z.object({}),
  page: () => '/gui/da-nhan',
  run: async () => {
    await forgetFiling()
    return '/'
  },
})
