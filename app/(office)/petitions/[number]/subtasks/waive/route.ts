import { WaiveSubtask } from '#domain/petitions/subtasks.ts'
import { formRoute } from '#server/form-route.ts'
import { waiveSubtask } from '#server/petitions/waive-subtask.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WaiveSubtask,
  page: ({ number }) => `/petitions/${number}/subtasks`,
  run: async (ctx, input, { number = '' }) => {
    await waiveSubtask(ctx, number, input)
    return `/petitions/${number}/subtasks`
  },
})
