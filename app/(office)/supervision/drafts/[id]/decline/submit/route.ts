import { EndDraft } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { declineDraft } from '#server/supervision/critiques/take-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndDraft,
  page: ({ id }) => `/supervision/drafts/${id}/decline`,
  run: async (ctx, input, { id = '' }) => {
    await declineDraft(ctx, id, input)
    return `/supervision/drafts/${id}`
  },
})
