import { AnswerRemark } from '#domain/dialogues/minutes/writing.ts'
import { answerRemark } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AnswerRemark,
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, input, { number = '' }) => {
    await answerRemark(ctx, number, input)
    return `/dialogues/${number}/minutes`
  },
})
