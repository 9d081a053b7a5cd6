import { z } from 'zod'
import { rearranged } from '#domain/rules/questions.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'

/** Adds, moves or drops a question and shows the form again with all that was typed. */
export const POST = formRoute({
  who: 'staff',
  schema: z.record(z.string(), z.string()),
  page: ({ code }) => `/settings/kinds/${code}/questions`,
  run: async (_ctx, { act = '', ...typed }, { code = '' }) => {
    await keepForm(`/settings/kinds/${code}`, { values: rearranged(typed, act), errors: {} })
    return `/settings/kinds/${code}#cau-hoi`
  },
})
