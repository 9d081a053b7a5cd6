import { DialogueVersion } from '#domain/dialogues/proposal.ts'
import { lockMinutes } from '#server/dialogues/outcome/minutes.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DialogueVersion,
  page: ({ number }) => `/dialogues/${number}/minutes`,
  run: async (ctx, input, { number = '' }) => {
    await lockMinutes(ctx, number, input.version)
    return `/dialogues/${number}/minutes`
  },
})
