import { ReplaceCode } from '#domain/petitions/new-code.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ReplaceCode,
  page: ({ number }) => `/petitions/${number}/code`,
  run: async (ctx, input, { number = '' }) => {
    await carryNewCode(number, await replaceCode(ctx, number, input))
    return `/petitions/${number}/code`
  },
})
