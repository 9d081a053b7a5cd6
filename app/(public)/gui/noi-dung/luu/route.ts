import { z } from 'zod'
import { isMarkedSecret } from '#domain/petitions/state-secret.ts'
import { keepBody } from '#server/filing-body.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({ body: z.string().default(''), letter: z.enum(['yes', '']).default('') }),
  page: () => '/gui/noi-dung',
  withheld: ({ body = '' }) => (isMarkedSecret(body) ? ['body'] : []),
  run: keepBody,
})
