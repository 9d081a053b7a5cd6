import { AssignPetition } from '#domain/petitions/assignment.ts'
import { formRoute } from '#server/form-route.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'

export const POST = formRoute({
  who: 'staff',
  schema: AssignPetition,
  page: ({ number }) => `/petitions/${number}/assign`,
  run: async (ctx, input, { number = '' }) => {
    await assignPetition(ctx, number, input)
    return `/petitions/${number}?xong`
  },
})
