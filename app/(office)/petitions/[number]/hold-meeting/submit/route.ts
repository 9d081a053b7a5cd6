import { HoldMeeting } from '#domain/petitions/meeting.ts'
import { formRoute } from '#server/form-route.ts'
import { holdMeeting } from '#server/petitions/hold-meeting.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HoldMeeting,
  page: ({ number }) => `/petitions/${number}/hold-meeting`,
  run: async (ctx, input, { number = '' }) => {
    await holdMeeting(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
