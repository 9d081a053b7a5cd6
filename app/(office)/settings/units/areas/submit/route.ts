import { NewArea } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { addArea } from '#server/places/add-unit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NewArea,
  page: () => '/settings/units/areas',
  run: async (ctx, input) => {
    await addArea(ctx, input)
    return '/settings/units/new'
  },
})
