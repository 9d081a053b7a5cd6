import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { keepWriting } from '#server/petitions/edit-lock.ts'

/** Keeps the text unfinished, as one's own version: what the page does by itself where scripts run. */
export const POST = formRoute({
  who: 'staff',
  schema: z.record(z.string().max(40), z.string().max(20_000)),
  page: ({ number }) => `/petitions/${number}/answer`,
  run: async (ctx, values, { number = '' }) => {
    await keepWriting(ctx, number, values)
    return `/petitions/${number}/answer?luu`
  },
})
