import { StepPreview } from '#domain/petitions/filing.ts'
import { sendFiling } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: StepPreview,
  page: () => '/gui/xem-lai',
  run: (_ctx, { consent }) => sendFiling(consent === 'yes'),
})
