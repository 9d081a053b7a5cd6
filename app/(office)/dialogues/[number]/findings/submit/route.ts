import { AddFinding } from '#domain/dialogues/conclusion.ts'
import { addFinding } from '#server/dialogues/outcome/findings.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddFinding,
  page: ({ number }) => `/dialogues/${number}/findings`,
  run: async (ctx, input, { number = '' }) => {
    await addFinding(ctx, number, input)
    return `/dialogues/${number}/findings`
  },
})
