import { z } from 'zod'
import { forgetFiling } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** Throws the draft away and starts with an empty page. */
export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/gui',
  run: async () => {
    await forgetFiling()
    return '/gui/noi-dung'
  },
})
