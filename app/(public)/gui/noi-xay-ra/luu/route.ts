import { StepPlace } from '#domain/petitions/filing.ts'
import { chooseArea } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: StepPlace,
  page: () => '/gui/noi-xay-ra',
  run: async (ctx, { areaCode, place }) => {
    const chosen = chooseArea(areaCode, await knownAreas(), dayOf(ctx.at))
    return keepAnswers('noi-xay-ra', { ...chosen, place })
  },
})
