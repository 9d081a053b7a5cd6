import { ByVersion } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { goOnByStaff } from '#server/petitions/go-on.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ByVersion,
  page: ({ number }) => `/petitions/${number}/go-on`,
  run: async (ctx, input, { number = '' }) => {
    await goOnByStaff(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
