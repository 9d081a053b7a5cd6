import { MergeItem } from '#domain/dialogues/grouping.ts'
import { mergeItem } from '#server/dialogues/gathering/group-opinions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MergeItem,
  page: ({ number, item }) => `/dialogues/${number}/items/${item}`,
  run: async (ctx, input, { number = '', item = '' }) => {
    await mergeItem(ctx, number, item, input)
    return `/dialogues/${number}/items/${input.target}`
  },
})
