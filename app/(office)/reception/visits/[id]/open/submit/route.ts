import { OpenFromVisit } from '#domain/reception/visit.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'
import { openPetition } from '#server/reception/follow-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: OpenFromVisit,
  page: ({ id }) => `/reception/visits/${id}/open`,
  run: async (ctx, input, { id = '' }) => {
    const { number, code } = await openPetition(ctx, id, input)
    await carryNewCode(number, code)
    return `/reception/visits/${id}?xong`
  },
})
