import { MergeQuestion } from '#domain/dialogues/hall/questions.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { mergeQuestion } from '#server/dialogues/hall/merge-questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MergeQuestion,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await mergeQuestion(ctx, number, input)
    return deskAt(number, site)
  },
})
