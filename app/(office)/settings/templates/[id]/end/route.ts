import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endTemplate } from '#server/petitions/answer-templates.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/settings/templates/${id}`,
  run: async (ctx, _input, { id = '' }) => {
    await endTemplate(ctx, id)
    return '/settings/templates'
  },
})
