import { FindPerson, findPath, foundAddress } from '#domain/reception/counter.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'

/** Who is looked for stands in no address: it is kept for this browser, and the counter reads it there. */
export const POST = formRoute({
  who: 'staff',
  schema: FindPerson,
  page: () => '/reception',
  run: async (_ctx, { tim, buoi, nguoi, hen }) => {
    await keepForm(findPath, { values: { tim }, errors: {} })
    return foundAddress({ sitting: buoi, person: nguoi, booking: hen })
  },
})
