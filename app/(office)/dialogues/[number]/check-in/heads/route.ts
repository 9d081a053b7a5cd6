import { AddHeads } from '#domain/dialogues/check-in.ts'
import { addHeads } from '#server/dialogues/registering/check-in.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddHeads,
  page: ({ number }) => `/dialogues/${number}/check-in`,
  run: async (ctx, input, { number = '' }) => {
    await addHeads(ctx, number, input)
    return `/dialogues/${number}/check-in?diem=${input.site}`
  },
})
