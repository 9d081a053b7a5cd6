import { ProposeDialogue } from '#domain/dialogues/proposal.ts'
import { proposeDialogue } from '#server/dialogues/propose-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ProposeDialogue,
  page: () => '/dialogues/new',
  run: async (ctx, input) => `/dialogues/${(await proposeDialogue(ctx, input)).number}`,
})
