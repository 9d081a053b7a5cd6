import { StepSender } from '#domain/petitions/filing.ts'
import { refusalOfOrganisation } from '#domain/petitions/organisation.ts'
import { currentFiling, keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: StepSender,
  page: () => '/gui/nguoi-gui',
  run: async (_ctx, input) => {
    const { draft } = await currentFiling()
    const refusal = refusalOfOrganisation(input.capacity, draft?.answers.kind ?? null)
    if (refusal) throw refusal
    return keepAnswers('nguoi-gui', input)
  },
})
