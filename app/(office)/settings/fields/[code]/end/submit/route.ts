import { EndRule } from '#domain/rules/end-rule.ts'
import { formRoute } from '#server/form-route.ts'
import { endField } from '#server/rules/end-rule.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndRule,
  page: ({ code }) => `/settings/fields/${code}/end`,
  run: async (ctx, input, { code = '' }) => {
    await endField(ctx, code, input)
    return '/settings/fields?xong'
  },
})
