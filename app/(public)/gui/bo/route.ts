import { z } from 'zod'
import { forgetFiling } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** Throws the draft away and leaves the form. */
export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/gui',
  run: async () => {
    await forgetFiling()
    return '/'
  },
})
