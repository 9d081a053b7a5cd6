import { CancelDialogue } from '#domain/dialogues/announcing.ts'
import { cancelDialogue } from '#server/dialogues/decide-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CancelDialogue,
  page: ({ number }) => `/dialogues/${number}/cancel`,
  run: async (ctx, input, { number = '' }) => {
    await cancelDialogue(ctx, number, input)
    return `/dialogues/${number}`
  },
})
