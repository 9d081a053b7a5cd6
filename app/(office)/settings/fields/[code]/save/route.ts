import { FieldForm } from '#domain/rules/field-form.ts'
import { formRoute } from '#server/form-route.ts'
import { saveField } from '#server/rules/save-field.ts'

export const POST = formRoute({
  who: 'staff',
  schema: FieldForm,
  page: ({ code }) => `/settings/fields/${code}`,
  run: async (ctx, { value }, { code = '' }) => {
    await saveField(ctx, code === 'new' ? undefined : code, value)
    return '/settings/fields?xong'
  },
})
