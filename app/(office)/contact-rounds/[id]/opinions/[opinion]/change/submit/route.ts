import { ChangeOpinion } from '#domain/contacts/opinion.ts'
import { changeOpinion } from '#server/contact-rounds/write-opinion.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ChangeOpinion,
  page: ({ id, opinion }) => `/contact-rounds/${id}/opinions/${opinion}/change`,
  run: async (ctx, input, { id = '', opinion = '' }) => {
    await changeOpinion(ctx, id, opinion, input)
    return `/contact-rounds/${id}/opinions/${opinion}`
  },
})
