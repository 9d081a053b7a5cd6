import { AskKey } from '#domain/citizens/sign-in.ts'
import { beginEntry } from '#server/citizen-entry.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'key',
  schema: AskKey,
  page: () => '/tai-khoan/vao',
  run: async (ctx, { contact }) => {
    await beginEntry(ctx, contact)
    return '/tai-khoan/vao/ma'
  },
})
