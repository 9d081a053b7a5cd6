import { z } from 'zod'
import { keepTextSize } from '#server/cookies.ts'
import { formRoute } from '#server/form-route.ts'

const page = '/tro-giup/co-chu'

export const POST = formRoute({
  who: 'public',
  schema: z.object({ size: z.enum(['large', 'plain'], { error: 'Chưa chọn cỡ chữ.' }) }),
  page: () => page,
  run: async (_ctx, { size }) => {
    await keepTextSize(size === 'large')
    return page
  },
})
