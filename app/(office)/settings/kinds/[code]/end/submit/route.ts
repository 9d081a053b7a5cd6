import { EndRule } from '#domain/rules/end-rule.ts'
import { formRoute } from '#server/form-route.ts'
import { endKind } from '#server/rules/end-rule.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EndRule,
  page: ({ code }) => `/settings/kinds/${code}/end`,
  run: async (ctx, input, { code = '' }) => {
    await endKind(ctx, code, input)
    return '/settings/kinds?xong'
  },
})
