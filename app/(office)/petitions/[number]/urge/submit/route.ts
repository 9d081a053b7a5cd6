import { UrgeSubordinate } from '#domain/petitions/intake-forms.ts'
import { formRoute } from '#server/form-route.ts'
import { urgeSubordinate } from '#server/petitions/urge-subordinate.ts'

export const POST = formRoute({
  who: 'staff',
  schema: UrgeSubordinate,
  page: ({ number }) => `/petitions/${number}/urge`,
  run: async (ctx, input, { number = '' }) => {
    await urgeSubordinate(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
