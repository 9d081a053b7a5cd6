import { EndRole } from '#domain/petitions/handover.ts'
import { formRoute } from '#server/form-route.ts'
import { endRole } from '#server/people/end-role.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndRole,
  page: ({ id }) => `/settings/people/${id}`,
  run: async (ctx, { grantId, ...leaving }) => `/settings/people/${await endRole(ctx, grantId, leaving)}`,
})
