import { AnswerDestruction } from '#domain/retention/decision.ts'
import { formRoute } from '#server/form-route.ts'
import { answerDestruction } from '#server/retention/decisions.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AnswerDestruction,
  page: ({ id }) => `/registers/retention/decisions/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await answerDestruction(ctx, id, input)
    return `/registers/retention/decisions/${id}`
  },
})
