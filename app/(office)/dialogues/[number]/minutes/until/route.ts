import { OpenRemarks } from '#domain/dialogues/minutes/writing.ts'
import { openRemarks } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: OpenRemarks,
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, input, { number = '' }) => {
    await openRemarks(ctx, number, input)
    return `/dialogues/${number}/minutes`
  },
})
