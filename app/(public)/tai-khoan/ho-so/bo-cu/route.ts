import { z } from 'zod'
import { dropGoneClaims } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: z.object({}),
  page: () => '/tai-khoan',
  run: async (ctx) => {
    await dropGoneClaims(ctx)
    return '/tai-khoan'
  },
})
