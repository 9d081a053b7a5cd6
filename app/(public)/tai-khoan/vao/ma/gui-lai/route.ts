import { z } from 'zod'
import { beginEntry, currentEntry } from '#server/citizen-entry.ts'
import { formRoute } from '#server/form-route.ts'

/** A new code or link to where the last one went; that one stops working. */
export const POST = formRoute({
  who: 'public',
  limit: 'key',
  schema: z.object({}),
  page: () => '/tai-khoan/vao/ma',
  run: async (ctx) => {
    const entry = await currentEntry()
    if (!entry) return '/tai-khoan/vao'
    await beginEntry(ctx, entry.contact)
    return '/tai-khoan/vao/ma?lai=1'
  },
})
