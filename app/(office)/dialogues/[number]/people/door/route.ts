import { SetDoor } from '#domain/dialogues/registering.ts'
import { setDoor } from '#server/dialogues/registering/registrants.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SetDoor,
  page: ({ number }) => `/dialogues/${number}/people`,
  run: async (ctx, input, { number = '' }) => {
    await setDoor(ctx, number, input)
    return `/dialogues/${number}/people`
  },
})
