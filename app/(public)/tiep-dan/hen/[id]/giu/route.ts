import { BookMySlot } from '#domain/reception/booking.ts'
import { formRoute } from '#server/form-route.ts'
import { slowDown } from '#server/rate-limit.ts'
import { carryBooking } from '#server/reception/booking-once.ts'
import { bookMySlot } from '#server/reception/my-booking.ts'

/** Few appointments an hour for one phone: nobody fills a morning with one number. */
export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: BookMySlot,
  page: ({ id }) => `/tiep-dan/hen/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await slowDown('keyTo', 1, `booking:${input.phone}`)
    await carryBooking(await bookMySlot(ctx, id, input))
    return '/tiep-dan/lich-hen?moi=1'
  },
})
