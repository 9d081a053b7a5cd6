import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { forgive } from '#server/rate-limit.ts'
import { carryBooking } from '#server/reception/booking-once.ts'
import { openMyBooking } from '#server/reception/my-booking.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'lookup',
  secret: ['code'],
  schema: z.object({ code: z.string().catch('') }),
  page: () => '/tiep-dan/lich-hen',
  run: async (ctx, { code }) => {
    await carryBooking(await openMyBooking(ctx, code))
    await forgive('lookup')
    return '/tiep-dan/lich-hen'
  },
})
