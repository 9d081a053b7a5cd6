import { TakeDraft } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { acceptDraft } from '#server/supervision/critiques/take-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TakeDraft,
  page: ({ id }) => `/supervision/drafts/${id}/accept`,
  run: async (ctx, input, { id = '' }) => {
    await acceptDraft(ctx, id, input)
    return `/supervision/drafts/${id}`
  },
})
