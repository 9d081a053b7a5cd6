import { Follow } from '#domain/petitions/following.ts'
import { joinInstead } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: Follow,
  page: ({ so }) => `/gui/cung-gap/${so}`,
  run: (_ctx, input, { so = '' }) => joinInstead(so, input),
})
