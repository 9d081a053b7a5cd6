import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { saveMinutes } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SaveMinutes,
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, input, { number = '' }) => {
    await saveMinutes(ctx, number, input)
    return `/dialogues/${number}/minutes`
  },
})
