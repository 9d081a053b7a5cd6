import { ChangeMeeting } from '#domain/contacts/meeting.ts'
import { changeMeeting } from '#server/contact-rounds/meetings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeMeeting,
  page: ({ id, meeting }) => `/contact-rounds/${id}/meetings/${meeting}/change`,
  run: async (ctx, input, { id = '', meeting = '' }) => {
    await changeMeeting(ctx, id, meeting, input)
    return `/contact-rounds/${id}/meetings/${meeting}`
  },
})
