import { z } from 'zod'
import { dropClaim } from '#server/citizens/claims.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: z.object({ number: z.string().catch('') }),
  page: () => '/tai-khoan',
  run: async (ctx, { number }) => {
    await dropClaim(ctx, number)
    return '/tai-khoan?vua=bo'
  },
})
