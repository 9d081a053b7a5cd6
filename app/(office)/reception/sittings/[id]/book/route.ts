import { BookSlot } from '#domain/reception/booking.ts'
import { formRoute } from '#server/form-route.ts'
import { bookSlot } from '#server/reception/bookings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: BookSlot,
  page: ({ id }) => `/reception/sittings/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await bookSlot(ctx, id, input)
    return `/reception/sittings/${id}`
  },
})
