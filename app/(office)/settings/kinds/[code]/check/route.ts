import { KindForm } from '#domain/rules/kind-form.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { previewKind } from '#server/rules/preview-kind.ts'

/** Leads to the page that says what saving would do. */
export const POST = formRoute({
  who: 'staff',
  schema: KindForm,
  page: ({ code }) => `/settings/kinds/${code}`,
  run: async (ctx, { typed, value }, { code = '' }) => {
    await previewKind(ctx, code === 'new' ? undefined : code, value)
    const next = `/settings/kinds/${code}/preview`
    await keepForm(next, { values: typed, errors: {} })
    return next
  },
})
