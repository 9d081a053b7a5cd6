import { DialogueVersion } from '#domain/dialogues/proposal.ts'
import { announceDialogue } from '#server/dialogues/decide-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DialogueVersion,
  page: ({ number }) => `/dialogues/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await announceDialogue(ctx, number, input.version)
    return `/dialogues/${number}`
  },
})
