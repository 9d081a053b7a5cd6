import { UnlinkOpinion } from '#domain/contacts/opinion.ts'
import { unlinkOpinion } from '#server/contact-rounds/link-opinion.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: UnlinkOpinion,
  page: ({ id, opinion }) => `/contact-rounds/${id}/opinions/${opinion}`,
  run: async (ctx, { version }, { id = '', opinion = '' }) => {
    await unlinkOpinion(ctx, id, opinion, version)
    return `/contact-rounds/${id}/opinions/${opinion}`
  },
})
