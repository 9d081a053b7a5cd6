import { z } from 'zod'
import { keepExtra } from '#server/filing-kind.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.record(z.string(), z.string()),
  page: () => '/gui/loai/cau-hoi',
  run: (_ctx, typed) => keepExtra(typed),
})
