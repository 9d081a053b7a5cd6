import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { noteVisit } from '#server/petitions/note-visit.ts'
import { openByCode, pageOfCode } from '#server/petitions/open-by-code.ts'
import { forgive } from '#server/rate-limit.ts'
import { holdPetition } from '#server/session.ts'

/** The code travels in the body, opens the petition for half an hour, and stands in no address. */
export const POST = formRoute({
  who: 'public',
  limit: 'lookup',
  secret: ['code'],
  schema: z.object({ code: z.string().catch('') }),
  page: () => '/tra-cuu',
  run: async (ctx, { code }) => {
    const codeHash = await openByCode(ctx, code)
    await holdPetition(codeHash)
    await noteVisit(codeHash, ctx.at)
    // Many people share one address on mobile networks: only wrong tries are counted.
    await forgive('lookup')
    return pageOfCode(codeHash, ctx.at)
  },
})
