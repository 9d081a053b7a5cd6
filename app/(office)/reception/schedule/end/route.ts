import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endSchedule } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.uuid() }),
  page: () => '/reception/schedule',
  run: async (ctx, { id }) => {
    await endSchedule(ctx, id)
    return '/reception/schedule'
  },
})
