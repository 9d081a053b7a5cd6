import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { endRole } from '#server/people/end-role.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({ grantId: z.uuid({ error: 'Chưa chọn vai trò.' }) }),
  page: ({ id }) => `/settings/people/${id}`,
  run: async (ctx, { grantId }) => `/settings/people/${await endRole(ctx, grantId)}`,
})
