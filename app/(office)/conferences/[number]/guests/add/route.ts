import { AddGuest } from '#domain/dialogues/guests.ts'
import { addGuest } from '#server/dialogues/registering/registrants.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddGuest,
  page: ({ number }) => `/conferences/${number}/guests`,
  run: async (ctx, input, { number = '' }) => {
    await addGuest(ctx, number, input)
    return `/conferences/${number}/guests`
  },
})
