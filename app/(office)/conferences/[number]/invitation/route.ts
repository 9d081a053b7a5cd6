import { DialogueVersion } from '#domain/dialogues/proposal.ts'
import { issueInvitation } from '#server/dialogues/registering/invitations.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: DialogueVersion,
  page: ({ number }) => `/conferences/${number}/guests`,
  run: async (ctx, input, { number = '' }) => {
    await issueInvitation(ctx, number, input.version)
    return `/conferences/${number}/guests`
  },
})
