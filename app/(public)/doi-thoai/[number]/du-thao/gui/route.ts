import { RemarkAsAttendee } from '#domain/dialogues/minutes/attendee.ts'
import { remarkAsAttendee } from '#server/dialogues/outcome/attendee-remarks.ts'
import { carriedSeat } from '#server/dialogues/registering/carried-seat.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: RemarkAsAttendee,
  page: ({ number }) => `/doi-thoai/${number}/du-thao`,
  run: async (ctx, input, { number = '' }) => {
    await remarkAsAttendee(ctx, number, input, await carriedSeat())
    return `/doi-thoai/${number}/du-thao?da=gui`
  },
})
