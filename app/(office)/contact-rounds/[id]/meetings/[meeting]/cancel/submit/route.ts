import { CancelMeeting } from '#domain/contacts/meeting.ts'
import { cancelMeeting } from '#server/contact-rounds/meetings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CancelMeeting,
  page: ({ id, meeting }) => `/contact-rounds/${id}/meetings/${meeting}/cancel`,
  run: async (ctx, input, { id = '', meeting = '' }) => {
    await cancelMeeting(ctx, id, meeting, input)
    return `/contact-rounds/${id}/meetings/${meeting}`
  },
})
