import { PlanMeeting } from '#domain/contacts/meeting.ts'
import { addMeeting } from '#server/contact-rounds/meetings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanMeeting,
  page: ({ id }) => `/contact-rounds/${id}/meetings/new`,
  run: async (ctx, input, { id = '' }) => {
    await addMeeting(ctx, id, input)
    return `/contact-rounds/${id}`
  },
})
