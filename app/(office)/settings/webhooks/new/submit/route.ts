import { AddWebhook } from '#domain/interop/webhooks.ts'
import { formRoute } from '#server/form-route.ts'
import { addWebhook } from '#server/interop/manage-webhooks.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AddWebhook,
  page: () => '/settings/webhooks/new',
  run: async (ctx, input) => `/settings/webhooks/${await addWebhook(ctx, input)}`,
})
