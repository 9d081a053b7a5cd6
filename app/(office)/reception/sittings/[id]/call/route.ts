import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { callNext } from '#server/reception/tickets.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/reception/sittings/${id}`,
  run: async (ctx, _input, { id = '' }) => {
    await callNext(ctx, id)
    return `/reception/sittings/${id}`
  },
})
