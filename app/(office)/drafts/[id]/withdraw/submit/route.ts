import { EndDraft } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { withdrawDraft } from '#server/supervision/critiques/send-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndDraft,
  page: ({ id }) => `/drafts/${id}/withdraw`,
  run: async (ctx, input, { id = '' }) => {
    await withdrawDraft(ctx, id, input)
    return `/drafts/${id}`
  },
})
