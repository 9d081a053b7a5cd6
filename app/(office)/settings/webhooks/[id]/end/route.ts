import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endWebhook } from '#server/interop/manage-webhooks.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/settings/webhooks/${id}`,
  run: async (ctx, _, { id }) => {
    await endWebhook(ctx, id ?? '')
    return '/settings/webhooks'
  },
})
