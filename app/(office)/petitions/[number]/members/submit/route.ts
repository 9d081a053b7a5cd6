import { AddMember } from '#domain/petitions/members.ts'
import { formRoute } from '#server/form-route.ts'
import { addMember } from '#server/petitions/add-member.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddMember,
  page: ({ number }) => `/petitions/${number}/members`,
  run: async (ctx, input, { number = '' }) => {
    await addMember(ctx, number, input)
    return `/petitions/${number}/members`
  },
})
