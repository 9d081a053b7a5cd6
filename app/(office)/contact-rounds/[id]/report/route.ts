import { MoveRound } from '#domain/contacts/round.ts'
import { issueReport } from '#server/contact-rounds/report.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveRound,
  page: ({ id }) => `/contact-rounds/${id}/summary`,
  run: async (ctx, { version }, { id = '' }) => {
    await issueReport(ctx, id, version)
    return `/contact-rounds/${id}/summary`
  },
})
