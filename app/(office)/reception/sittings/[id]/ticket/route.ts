import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { giveTicket } from '#server/reception/tickets.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ bookingId: z.union([z.uuid(), z.literal('')]).default('') }),
  page: ({ id }) => `/reception/sittings/${id}`,
  run: async (ctx, { bookingId }, { id = '' }) => {
    await giveTicket(ctx, id, bookingId)
    return `/reception/sittings/${id}`
  },
})
