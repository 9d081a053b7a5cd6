import { z } from 'zod'
import { carriedSeat, dropSeat } from '#server/dialogues/registering/carried-seat.ts'
import { cancelMyRegistration } from '#server/dialogues/registering/register.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/doi-thoai/cua-toi',
  run: async (ctx) => {
    const code = await carriedSeat()
    // Open too long: the page asks for the code again.
    if (!code) return '/doi-thoai/cua-toi'
    await cancelMyRegistration(ctx, code)
    await dropSeat()
    return '/doi-thoai/cua-toi?huy=1'
  },
})
