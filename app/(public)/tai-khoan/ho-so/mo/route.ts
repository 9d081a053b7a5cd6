import { z } from 'zod'
import { hashOfClaimed } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'
import { holdPetition } from '#server/session.ts'

/** From here on the browser holds the petition as if its code had been typed. */
export const POST = formRoute({
  who: 'citizen',
  schema: z.object({ number: z.string().catch('') }),
  page: () => '/tai-khoan',
  run: async (ctx, { number }) => {
    await holdPetition(await hashOfClaimed(ctx, number))
    return '/tra-cuu/ho-so'
  },
})
