import { HandInReport } from '#domain/conferences/plan.ts'
import { handInReport } from '#server/conferences/hand-in-report.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HandInReport,
  page: ({ number }) => `/conferences/${number}/invited`,
  run: async (ctx, input, { number = '' }) => {
    await handInReport(ctx, number, input)
    return `/conferences/${number}/invited`
  },
})
