import { LimitForm } from '#domain/rules/limit-form.ts'
import { formRoute } from '#server/form-route.ts'
import { saveLimit } from '#server/rules/save-limit.ts'

export const POST = formRoute({
  who: 'staff',
  schema: LimitForm,
  page: ({ key }) => `/settings/limits/${key}`,
  run: async (ctx, { value }, { key = '' }) => {
    await saveLimit(ctx, key, value)
    return '/settings/limits?xong'
  },
})
