import { CheckIn } from '#domain/dialogues/check-in.ts'
import { findPath } from '#server/check-in-page.ts'
import { checkIn } from '#server/dialogues/registering/check-in.ts'
import { formRoute } from '#server/form-route.ts'
import { forgetForm } from '#server/kept-form.ts'

/** The address says the seat and nobody's name. */
export const POST = formRoute({
  who: 'staff',
  schema: CheckIn,
  secret: ['code'],
  page: ({ number }) => `/dialogues/${number}/check-in`,
  run: async (ctx, input, { number = '' }) => {
    const came = await checkIn(ctx, number, input)
    const page = `/dialogues/${number}/check-in`
    await forgetForm(findPath(page))
    const again = came.wasThere ? '&lai=1' : ''
    return `${page}?diem=${input.site}&ghe=${came.seat}&nguoi=${came.persons}${again}`
  },
})
