import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { finishDirection } from '#server/reception/follow-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.uuid() }),
  page: () => '/reception/schedule',
  run: async (ctx, { id }) => `/reception/visits/${await finishDirection(ctx, id)}`,
})
