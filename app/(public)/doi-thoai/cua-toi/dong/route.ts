import { z } from 'zod'
import { dropSeat } from '#server/dialogues/registering/carried-seat.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/doi-thoai/cua-toi',
  run: async () => {
    await dropSeat()
    return '/doi-thoai'
  },
})
