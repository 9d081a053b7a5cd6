import { HandOver } from '#domain/petitions/handover.ts'
import { formRoute } from '#server/form-route.ts'
import { handOver } from '#server/petitions/hand-over.ts'

export const POST = formRoute({
  who: 'staff',
  schema: HandOver,
  page: () => '/settings/handover',
  run: async (ctx, input) => {
    await handOver(ctx, input)
    return `/settings/handover?xong&nguoi=${input.fromId}`
  },
})
