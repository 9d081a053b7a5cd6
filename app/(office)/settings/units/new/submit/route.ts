import { NewUnit } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { addUnit } from '#server/places/add-unit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NewUnit,
  page: () => '/settings/units/new',
  run: async (ctx, input) => {
    await addUnit(ctx, input)
    return '/settings/units'
  },
})
