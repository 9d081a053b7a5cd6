import { PutOffDialogue } from '#domain/dialogues/announcing.ts'
import { putOffDialogue } from '#server/dialogues/decide-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PutOffDialogue,
  page: ({ number }) => `/dialogues/${number}/put-off`,
  run: async (ctx, input, { number = '' }) => {
    await putOffDialogue(ctx, number, input)
    return `/dialogues/${number}`
  },
})
