import { z } from 'zod'
import { stopByLink } from '#server/follows/choices.ts'
import { formRoute } from '#server/form-route.ts'

/** Nobody signs in for it: whoever holds the letter may end the letters, and nothing else. */
export const POST = formRoute({
  who: 'public',
  limit: 'step',
  secret: ['token'],
  schema: z.object({ token: z.string().max(600).catch('') }),
  // The address of the letter itself is a secret; a link that opens nothing leads here.
  page: () => '/theo-doi/thoi/het',
  run: async (ctx, { token }) => {
    await stopByLink(ctx.at, token)
    return `/theo-doi/thoi/${encodeURIComponent(token)}`
  },
})
