import { ForwardOpinion } from '#domain/contacts/opinion.ts'
import { forwardOpinion } from '#server/contact-rounds/forward-opinion.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ForwardOpinion,
  page: ({ id, opinion }) => `/contact-rounds/${id}/opinions/${opinion}/forward`,
  run: async (ctx, input, { id = '', opinion = '' }) => {
    await forwardOpinion(ctx, id, opinion, input)
    return `/contact-rounds/${id}/opinions/${opinion}`
  },
})
