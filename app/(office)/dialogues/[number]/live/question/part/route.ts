import { PartQuestion } from '#domain/dialogues/hall/questions.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { partQuestion } from '#server/dialogues/hall/merge-questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PartQuestion,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await partQuestion(ctx, number, input)
    return deskAt(number, site)
  },
})
