import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { issueNotice } from '#server/reception/conclusion-notices.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/reception/visits/${id}/notice`,
  run: async (ctx, _input, { id = '' }) => {
    await issueNotice(ctx, id)
    return `/reception/visits/${id}/notice`
  },
})
