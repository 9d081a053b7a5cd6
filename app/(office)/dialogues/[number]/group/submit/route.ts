import { GroupOpinions } from '#domain/dialogues/grouping.ts'
import { groupOpinions } from '#server/dialogues/gathering/group-opinions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: GroupOpinions,
  page: ({ number }) => `/dialogues/${number}/group`,
  run: async (ctx, input, { number = '' }) => {
    await groupOpinions(ctx, number, input)
    return `/dialogues/${number}/group`
  },
})
