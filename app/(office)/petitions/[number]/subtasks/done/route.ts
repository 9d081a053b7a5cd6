import { FinishSubtask } from '#domain/petitions/subtasks.ts'
import { formRoute } from '#server/form-route.ts'
import { finishSubtask } from '#server/petitions/finish-subtask.ts'

export const POST = formRoute({
  who: 'staff',
  schema: FinishSubtask,
  page: ({ number }) => `/petitions/${number}/subtasks`,
  run: async (ctx, input, { number = '' }) => {
    await finishSubtask(ctx, number, input)
    return `/petitions/${number}/subtasks`
  },
})
