import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { markCalled } from '#server/petitions/mark-called.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({
    number: z.string({ error: 'Chưa chọn cuộc gọi.' }),
    until: z.coerce.date({ error: 'Chưa chọn cuộc gọi.' }),
  }),
  page: () => '/calls',
  run: async (ctx, { number, until }) => {
    await markCalled(ctx, number, until)
    return '/calls'
  },
})
