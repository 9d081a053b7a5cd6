import { ByVersion } from '#domain/petitions/answer.ts'
import { formRoute } from '#server/form-route.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ByVersion,
  page: ({ number }) => `/petitions/${number}/issue`,
  run: async (ctx, input, { number = '' }) => {
    await issueAnswer(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
