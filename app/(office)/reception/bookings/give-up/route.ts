import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { giveUpSlot } from '#server/reception/bookings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ id: z.uuid() }),
  page: () => '/reception/schedule',
  run: async (ctx, { id }) => `/reception/sittings/${await giveUpSlot(ctx, id)}`,
})
