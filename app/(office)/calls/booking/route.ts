import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { markTold } from '#server/reception/moved-bookings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.string({ error: 'Chưa chọn cuộc gọi.' }) }),
  page: () => '/calls',
  run: async (ctx, { id }) => {
    await markTold(ctx, id)
    return '/calls'
  },
})
