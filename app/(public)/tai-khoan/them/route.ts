import { z } from 'zod'
import { claimPetition } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'
import { openByCode } from '#server/petitions/open-by-code.ts'
import { forgive } from '#server/rate-limit.ts'

/** Adds a petition by its secret code, under the same limit as looking it up. */
export const POST = formRoute({
  who: 'citizen',
  limit: 'lookup',
  secret: ['code'],
  schema: z.object({ code: z.string().catch('') }),
  page: () => '/tai-khoan',
  run: async (ctx, { code }) => {
    await claimPetition(ctx, await openByCode({ actor: { kind: 'public' }, at: ctx.at }, code))
    await forgive('lookup')
    return '/tai-khoan?vua=them'
  },
})
