import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { planAhead } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: () => '/reception/schedule',
  run: async (ctx) => {
    await planAhead(ctx)
    return '/reception/schedule'
  },
})
