import { z } from 'zod'
import { keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** Files are optional: this only notes that the page was seen. */
export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/gui/tep',
  run: () => keepAnswers('tep', { filesSeen: 'yes' }),
})
