import { AddRemark } from '#domain/dialogues/minutes/writing.ts'
import { addRemark } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddRemark,
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, input, { number = '' }) => {
    await addRemark(ctx, number, input)
    return `/dialogues/${number}/minutes`
  },
})
