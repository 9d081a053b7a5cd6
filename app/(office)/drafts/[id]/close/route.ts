import { MoveCritique } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { closeAnswers } from '#server/supervision/critiques/answer.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveCritique,
  page: ({ id }) => `/drafts/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await closeAnswers(ctx, id, input.version)
    return `/drafts/${id}`
  },
})
