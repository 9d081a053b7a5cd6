import { z } from 'zod'
import { hashOfClaimed } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'
import { noteVisit } from '#server/petitions/note-visit.ts'
import { holdPetition } from '#server/session.ts'

/** From here on the browser holds the petition as if its code had been typed. */
export const POST = formRoute({
  who: 'citizen',
  schema: z.object({ number: z.string().catch('') }),
  page: () => '/tai-khoan',
  run: async (ctx, { number }) => {
    const codeHash = await hashOfClaimed(ctx, number)
    await holdPetition(codeHash)
    await noteVisit(codeHash, ctx.at)
    return '/tra-cuu/ho-so'
  },
})
