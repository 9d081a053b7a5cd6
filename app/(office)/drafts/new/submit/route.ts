import { SendDraft } from '#domain/supervision/critiques/draft.ts'
import { formRoute } from '#server/form-route.ts'
import { sendDraft } from '#server/supervision/critiques/send-draft.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SendDraft,
  page: () => '/drafts/new',
  run: async (ctx, input) => `/drafts/${await sendDraft(ctx, input)}`,
})
