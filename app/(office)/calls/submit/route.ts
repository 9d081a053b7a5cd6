import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { markCalled } from '#server/petitions/mark-called.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.uuid({ error: 'Chưa chọn cuộc gọi.' }) }),
  page: () => '/calls',
  run: async (ctx, { id }) => {
    await markCalled(ctx, id)
    return '/calls'
  },
})
