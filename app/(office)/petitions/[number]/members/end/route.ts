import { EndMember } from '#domain/petitions/members.ts'
import { formRoute } from '#server/form-route.ts'
import { endMember } from '#server/petitions/end-member.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndMember,
  page: ({ number }) => `/petitions/${number}/members`,
  run: async (ctx, input, { number = '' }) => {
    await endMember(ctx, number, input)
    return `/petitions/${number}/members`
  },
})
