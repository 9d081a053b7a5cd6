import { AnswerFinding } from '#domain/dialogues/conclusion.ts'
import { answerFinding } from '#server/dialogues/outcome/findings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AnswerFinding,
  page: ({ number }) => `/dialogues/${number}/findings`,
  run: async (ctx, input, { number = '' }) => {
    await answerFinding(ctx, number, input)
    return `/dialogues/${number}/findings`
  },
})
