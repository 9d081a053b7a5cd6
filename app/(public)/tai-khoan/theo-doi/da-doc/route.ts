import { z } from 'zod'
import { followsPage } from '#domain/follows/forms.ts'
import { readDigest } from '#server/follows/digests.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: z.object({ id: z.uuid({ error: 'Chưa chọn bản tin.' }) }),
  page: () => followsPage,
  run: async (ctx, { id }) => {
    await readDigest(ctx, id)
    return followsPage
  },
})
