import { KindForm } from '#domain/rules/kind-form.ts'
import { formRoute } from '#server/form-route.ts'
import { saveKind } from '#server/rules/save-kind.ts'

export const POST = formRoute({
  who: 'staff',
  schema: KindForm,
  page: ({ code }) => `/settings/kinds/${code}`,
  run: async (ctx, { value }, { code = '' }) => {
    await saveKind(ctx, code === 'new' ? undefined : code, value)
    return '/settings/kinds?xong'
  },
})
