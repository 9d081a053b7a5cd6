import { DialogueVersion } from '#domain/dialogues/proposal.ts'
import { endDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DialogueVersion,
  page: ({ number }) => `/dialogues/${number}`,
  run: async (ctx, input, { number = '' }) => {
    await endDialogue(ctx, number, input.version)
    return `/dialogues/${number}`
  },
})
