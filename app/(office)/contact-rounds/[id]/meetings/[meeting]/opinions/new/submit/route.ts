import { WriteOpinion } from '#domain/contacts/opinion.ts'
import { writeOpinion } from '#server/contact-rounds/write-opinion.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteOpinion,
  page: ({ id, meeting }) => `/contact-rounds/${id}/meetings/${meeting}/opinions/new`,
  run: async (ctx, input, { id = '', meeting = '' }) =>
    `/contact-rounds/${id}/opinions/${await writeOpinion(ctx, id, meeting, input)}`,
})
