import { LinkOpinion } from '#domain/contacts/opinion.ts'
import { linkOpinion } from '#server/contact-rounds/link-opinion.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: LinkOpinion,
  page: ({ id, opinion }) => `/contact-rounds/${id}/opinions/${opinion}`,
  run: async (ctx, input, { id = '', opinion = '' }) => {
    await linkOpinion(ctx, id, opinion, input)
    return `/contact-rounds/${id}/opinions/${opinion}`
  },
})
