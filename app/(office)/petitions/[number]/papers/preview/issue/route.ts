import { IssuePaper } from '#domain/papers/issue.ts'
import { formRoute } from '#server/form-route.ts'
import { issuePaperByHand } from '#server/papers/issue-paper.ts'

export const POST = formRoute({
  who: 'staff',
  schema: IssuePaper,
  page: ({ number }) => `/petitions/${number}/papers/preview`,
  run: async (ctx, input, { number = '' }) => {
    const { id } = await issuePaperByHand(ctx, number, input)
    return `/petitions/${number}/papers/${id}?xong`
  },
})
