import { ChangeUnit } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { changeUnit } from '#server/places/change-unit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeUnit,
  page: ({ id }) => `/settings/units/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await changeUnit(ctx, id, input)
    return '/settings/units'
  },
})
