import { z } from 'zod'
import { RefuseReception } from '#domain/petitions/refuse-reception.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'
import { refuseVisit } from '#server/reception/refuse-visit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RefuseReception.extend({ areaCode: lineText.pipe(z.string().regex(/^\d{0,5}$/)) }),
  page: ({ id }) => `/reception/visits/${id}/refuse`,
  run: async (ctx, input, { id = '' }) => {
    const opened = await refuseVisit(ctx, id, input)
    if (!opened) return `/reception/visits/${id}`
    await carryNewCode(opened.number, opened.code)
    return `/reception/visits/${id}?xong`
  },
})
