import { DeclineDialogue } from '#domain/dialogues/proposal.ts'
import { declineDialogue } from '#server/dialogues/decide-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DeclineDialogue,
  page: ({ number }) => `/dialogues/${number}/decline`,
  run: async (ctx, input, { number = '' }) => {
    await declineDialogue(ctx, number, input)
    return `/dialogues/${number}`
  },
})
