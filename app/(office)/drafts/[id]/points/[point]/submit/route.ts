import { AnswerPoint } from '#domain/supervision/critiques/point.ts'
import { formRoute } from '#server/form-route.ts'
import { answerPoint } from '#server/supervision/critiques/answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AnswerPoint,
  page: ({ id, point }) => `/drafts/${id}/points/${point}`,
  run: async (ctx, input, { id = '', point = '' }) => {
    await answerPoint(ctx, id, point, input)
    return `/drafts/${id}`
  },
})
