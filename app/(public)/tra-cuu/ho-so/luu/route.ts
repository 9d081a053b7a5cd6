import { z } from 'zod'
import { claimPetition } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'
import { citizenCtx, citizenDoor } from '#server/session.ts'

/** Keeps the petition that is open here in the account that is signed in here. */
export const POST = formRoute({
  who: 'holder',
  schema: z.object({}),
  page: () => '/tra-cuu/ho-so',
  run: async (ctx) => {
    const citizen = await citizenCtx()
    if (!citizen) return citizenDoor
    await claimPetition(citizen, ctx.actor.codeHash)
    return '/tra-cuu/ho-so?vua=luu'
  },
})
