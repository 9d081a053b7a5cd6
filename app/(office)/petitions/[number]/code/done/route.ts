import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { dropNewCode } from '#server/new-code-once.ts'

/** The receipt is in the sender's hand: the code leaves this browser. */
export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ number }) => `/petitions/${number}/code`,
  run: async (_ctx, _input, { number }) => {
    await dropNewCode()
    return `/petitions/${number}`
  },
})
