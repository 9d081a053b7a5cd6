import { StepBody } from '#domain/petitions/filing.ts'
import { isMarkedSecret } from '#domain/petitions/state-secret.ts'
import { keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: StepBody,
  page: () => '/gui/noi-dung',
  withheld: ({ body = '' }) => (isMarkedSecret(body) ? ['body'] : []),
  run: (_ctx, input) => keepAnswers('noi-dung', input),
})
