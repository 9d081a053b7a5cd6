import { EndMember } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { endMember } from '#server/supervision/rounds/members.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndMember,
  page: ({ id }) => `/supervision/rounds/${id}/members`,
  run: async (ctx, input, { id = '' }) => {
    await endMember(ctx, id, input)
    return `/supervision/rounds/${id}/members`
  },
})
