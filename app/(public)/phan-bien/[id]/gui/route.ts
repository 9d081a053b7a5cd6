import { GiveOpinion } from '#domain/supervision/critiques/point.ts'
import { askerFromNow } from '#server/dialogues/registering/asker.ts'
import { formRoute } from '#server/form-route.ts'
import { giveOpinion } from '#server/supervision/critiques/public-opinion.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: GiveOpinion,
  page: ({ id }) => `/phan-bien/${id}`,
  run: async (ctx, input, { id = '' }) => {
    const { state } = await giveOpinion(ctx, id, input, await askerFromNow())
    // What is held says why on the page itself, beside the opinion.
    return state === 'held' ? `/phan-bien/${id}#y-kien` : `/phan-bien/${id}?da=gui`
  },
})
