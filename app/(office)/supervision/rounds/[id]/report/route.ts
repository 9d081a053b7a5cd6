import { MoveRound } from '#domain/supervision/rounds/plan.ts'
import { formRoute } from '#server/form-route.ts'
import { issueReport } from '#server/supervision/rounds/report.ts'

export const POST = formRoute({
  who: 'staff',
  schema: MoveRound,
  page: ({ id }) => `/supervision/rounds/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await issueReport(ctx, id, input.version)
    return `/supervision/rounds/${id}`
  },
})
