import { HoldMeeting } from '#domain/contacts/meeting.ts'
import { holdMeeting } from '#server/contact-rounds/meetings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HoldMeeting,
  page: ({ id, meeting }) => `/contact-rounds/${id}/meetings/${meeting}`,
  run: async (ctx, input, { id = '', meeting = '' }) => {
    await holdMeeting(ctx, id, meeting, input)
    return `/contact-rounds/${id}/meetings/${meeting}`
  },
})
