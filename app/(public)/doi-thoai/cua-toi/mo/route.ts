import { z } from 'zod'
import { carrySeat } from '#server/dialogues/registering/carried-seat.ts'
import { openMyRegistration } from '#server/dialogues/registering/register.ts'
import { formRoute } from '#server/form-route.ts'
import { forgive } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'lookup',
  secret: ['code'],
  schema: z.object({ code: z.string().catch('') }),
  page: () => '/doi-thoai/cua-toi',
  run: async (ctx, { code }) => {
    await carrySeat(await openMyRegistration(ctx, code))
    await forgive('lookup')
    return '/doi-thoai/cua-toi'
  },
})
