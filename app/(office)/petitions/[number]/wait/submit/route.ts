import { WaitForSender } from '#domain/petitions/waiting.ts'
import { formRoute } from '#server/form-route.ts'
import { waitForSender } from '#server/petitions/wait-for-sender.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WaitForSender,
  page: ({ number }) => `/petitions/${number}/wait`,
  run: async (ctx, input, { number = '' }) => {
    await waitForSender(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
