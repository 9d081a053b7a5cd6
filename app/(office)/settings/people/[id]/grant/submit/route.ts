import { Grant } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { grantRole } from '#server/people/grant-role.ts'

export const POST = formRoute({
  who: 'staff',
  schema: Grant,
  page: ({ id }) => `/settings/people/${id}/grant`,
  run: async (ctx, input, { id = '' }) => {
    await grantRole(ctx, id, input)
    return `/settings/people/${id}`
  },
})
