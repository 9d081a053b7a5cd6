import { StepKind } from '#domain/petitions/filing.ts'
import { keepKind } from '#server/filing-kind.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: StepKind,
  page: () => '/gui/loai',
  run: (_ctx, input) => keepKind(input),
})
