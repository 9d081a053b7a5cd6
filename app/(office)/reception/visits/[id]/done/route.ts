import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { dropNewCode } from '#server/new-code-once.ts'

/** The paper is in the visitor's hand: the code leaves this browser, and the next person comes. */
export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/reception/visits/${id}`,
  run: async () => {
    await dropNewCode()
    return '/reception'
  },
})
