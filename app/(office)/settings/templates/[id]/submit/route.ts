import { WriteTemplate } from '#domain/petitions/answer-template.ts'
import { formRoute } from '#server/form-route.ts'
import { writeTemplate } from '#server/petitions/answer-templates.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteTemplate,
  page: ({ id }) => `/settings/templates/${id}`,
  run: async (ctx, input, { id = '' }) => {
    await writeTemplate(ctx, input, id)
    return '/settings/templates'
  },
})
