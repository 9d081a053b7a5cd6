import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endSession } from '#server/people/sessions.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: z.object({ id: z.uuid({ error: 'Chưa chọn máy.' }) }),
  page: () => '/tai-khoan',
  run: async (ctx, { id }) => {
    await endSession(ctx, id)
    return '/tai-khoan'
  },
})
