import { z } from 'zod'
import { callResultCodes } from '#domain/notices/words.ts'
import { formRoute } from '#server/form-route.ts'
import { markCalled } from '#server/petitions/mark-called.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({
    number: z.string({ error: 'Chưa chọn cuộc gọi.' }),
    until: z.coerce.date({ error: 'Chưa chọn cuộc gọi.' }),
    result: z.enum(callResultCodes, { error: 'Chưa chọn kết quả cuộc gọi.' }),
  }),
  page: () => '/calls',
  run: async (ctx, { number, until, result }) => {
    await markCalled(ctx, number, until, result)
    return '/calls'
  },
})
