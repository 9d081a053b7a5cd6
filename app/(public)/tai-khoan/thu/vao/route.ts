import { z } from 'zod'
import { finishEntry, thisBrowser } from '#server/citizen-entry.ts'
import { enterByLink } from '#server/citizens/enter.ts'
import { readCookie } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'signin',
  schema: z.object({}),
  page: () => '/tai-khoan/thu',
  run: async (ctx) => {
    const entered = await enterByLink(ctx, await readCookie('link'), await thisBrowser())
    await forgive('signin')
    return finishEntry(entered, ctx.at)
  },
})
