import { WriteTemplate } from '#domain/petitions/answer-template.ts'
import { formRoute } from '#server/form-route.ts'
import { writeTemplate } from '#server/petitions/answer-templates.ts'

export const POST = formRoute({
  who: 'staff',
  schema: WriteTemplate,
  page: () => '/settings/templates/new',
  run: async (ctx, input) => {
    await writeTemplate(ctx, input)
    return '/settings/templates'
  },
})
