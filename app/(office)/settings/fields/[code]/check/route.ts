import { FieldForm } from '#domain/rules/field-form.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { previewField } from '#server/rules/preview-kind.ts'

/** Leads to the page that says what saving would do. */
export const POST = formRoute({
  who: 'staff',
  schema: FieldForm,
  page: ({ code }) => `/settings/fields/${code}`,
  run: async (ctx, { typed, value }, { code = '' }) => {
    await previewField(ctx, code === 'new' ? undefined : code, value)
    const next = `/settings/fields/${code}/preview`
    await keepForm(next, { values: typed, errors: {} })
    return next
  },
})
