import { AddMember } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { addMember } from '#server/supervision/rounds/members.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddMember,
  page: ({ id }) => `/supervision/rounds/${id}/members`,
  run: async (ctx, input, { id = '' }) => {
    await addMember(ctx, id, input)
    return `/supervision/rounds/${id}/members`
  },
})
