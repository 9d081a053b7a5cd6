import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { carriedBooking, dropBooking } from '#server/reception/booking-once.ts'
import { cancelMyBooking } from '#server/reception/my-booking.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/tiep-dan/lich-hen',
  run: async (ctx) => {
    const code = await carriedBooking()
    // Open too long: the page asks for the code again.
    if (!code) return '/tiep-dan/lich-hen'
    await cancelMyBooking(ctx, code)
    await dropBooking()
    return '/tiep-dan/lich-hen?huy=1'
  },
})
