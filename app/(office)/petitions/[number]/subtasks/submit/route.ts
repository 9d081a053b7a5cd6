import { AddSubtask } from '#domain/petitions/subtasks.ts'
import { formRoute } from '#server/form-route.ts'
import { addSubtask } from '#server/petitions/add-subtask.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddSubtask,
  page: ({ number }) => `/petitions/${number}/subtasks`,
  run: async (ctx, input, { number = '' }) => {
    await addSubtask(ctx, number, input)
    return `/petitions/${number}/subtasks`
  },
})
