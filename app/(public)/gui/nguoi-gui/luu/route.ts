import { StepSender } from '#domain/petitions/filing.ts'
import { keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: StepSender,
  page: () => '/gui/nguoi-gui',
  run: (_ctx, input) => keepAnswers('nguoi-gui', input),
})
