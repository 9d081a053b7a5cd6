import { IssuePaper } from '#domain/papers/issue.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { previewPaper } from '#server/papers/issue-paper.ts'

/** To the preview: what is missing is said here, and nothing has a number yet. */
export const POST = formRoute({
  who: 'staff',
  schema: IssuePaper,
  page: ({ number }) => `/petitions/${number}/papers`,
  run: async (ctx, input, { number = '' }) => {
    await previewPaper(ctx, number, input)
    const { details, version, kind, signerId = '', standing = '' } = input
    const next = `/petitions/${number}/papers/preview`
    await keepForm(next, {
      values: { ...details, version: String(version), kind, signerId, standing },
      errors: {},
    })
    return next
  },
})
