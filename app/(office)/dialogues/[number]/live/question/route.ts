import { ModerateQuestion } from '#domain/dialogues/hall/questions.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { moderateQuestion } from '#server/dialogues/hall/moderate-question.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ModerateQuestion,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site, ...input }, { number = '' }) => {
    await moderateQuestion(ctx, number, input)
    return deskAt(number, site)
  },
})
