import { z } from 'zod'
import { findPath } from '#server/check-in-page.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'

/** Who is looked for is kept under the cookie of this browser: a name stands in no address. */
export const POST = formRoute({
  who: 'staff',
  schema: z.object({ name: z.string().max(120).catch(''), site: z.string().max(40).catch('') }),
  page: ({ number }) => `/dialogues/${number}/check-in`,
  run: async (_ctx, { name, site }, { number = '' }) => {
    const page = `/dialogues/${number}/check-in`
    await keepForm(findPath(page), { values: { name }, errors: {} })
    return `${page}?diem=${encodeURIComponent(site)}`
  },
})
