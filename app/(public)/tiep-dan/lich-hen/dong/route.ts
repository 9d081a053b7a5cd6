import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { dropBooking } from '#server/reception/booking-once.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/tiep-dan/lich-hen',
  run: async () => {
    await dropBooking()
    return '/tiep-dan'
  },
})
