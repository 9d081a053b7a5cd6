import { PlanDialogue } from '#domain/dialogues/plan.ts'
import { planDialogue } from '#server/dialogues/plan-dialogue.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PlanDialogue,
  page: ({ number }) => `/dialogues/${number}/plan`,
  run: async (ctx, input, { number = '' }) => {
    await planDialogue(ctx, number, input)
    return `/dialogues/${number}`
  },
})
