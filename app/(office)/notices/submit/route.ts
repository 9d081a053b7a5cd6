import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { readNotices } from '#server/people/own-notices.ts'

/** With an id one notice is read, without one all are. */
export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.uuid({ error: 'Chưa chọn thông báo.' }).optional() }),
  page: () => '/notices',
  run: async (ctx, { id }) => {
    await readNotices(ctx, id)
    return '/notices'
  },
})
