import { MarkDuty } from '#domain/petitions/duties.ts'
import { formRoute } from '#server/form-route.ts'
import { markDuty } from '#server/petitions/mark-duty.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MarkDuty,
  page: ({ number }) => `/petitions/${number}/mark-duty`,
  run: async (ctx, input, { number = '' }) => {
    await markDuty(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
