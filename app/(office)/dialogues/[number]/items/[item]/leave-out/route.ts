import { LeaveOutItem } from '#domain/dialogues/agenda.ts'
import { leaveOut } from '#server/dialogues/gathering/change-agenda.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: LeaveOutItem,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await leaveOut(ctx, number, item, input)
    return `/dialogues/${number}/items/${item}`
  },
})
