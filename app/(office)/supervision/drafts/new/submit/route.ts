import { PickDraft } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { pickDraft } from '#server/supervision/critiques/send-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PickDraft,
  page: () => '/supervision/drafts/new',
  run: async (ctx, input) => `/supervision/drafts/${await pickDraft(ctx, input)}`,
})
