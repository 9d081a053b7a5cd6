import { AddFollowUpNote } from '#domain/supervision/follow-up.ts'
import { formRoute } from '#server/form-route.ts'
import { addFollowUpNote } from '#server/supervision/follow-up.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddFollowUpNote,
  page: ({ number }) => `/supervision/${number}/follow-up`,
  run: async (ctx, input, { number = '' }) => {
    await addFollowUpNote(ctx, number, input)
    return `/supervision/${number}/follow-up`
  },
})
