import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { hideShown } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/settings/people/${id}`,
  run: async (_ctx, _input, { id = '' }) => {
    await hideShown()
    return `/settings/people/${id}`
  },
})
