import { ChangeDialogue } from '#domain/dialogues/plan.ts'
import { changeDialogue } from '#server/dialogues/plan-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeDialogue,
  page: ({ number }) => `/dialogues/${number}/change`,
  run: async (ctx, input, { number = '' }) => {
    await changeDialogue(ctx, number, input)
    return `/dialogues/${number}`
  },
})
