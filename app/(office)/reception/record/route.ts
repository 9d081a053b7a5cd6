import { RecordVisit } from '#domain/reception/visit.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'
import { recordVisit } from '#server/reception/record-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RecordVisit,
  page: () => '/reception',
  run: async (ctx, input) => {
    const { id, petition } = await recordVisit(ctx, input)
    if (petition) await carryNewCode(petition.number, petition.code)
    return `/reception/visits/${id}?xong`
  },
})
