import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { removeDraftFile } from '#server/petitions/attach-file.ts'

const page = '/gui/tep'

/** Takes one file out of the petition being written. */
export const POST = formRoute({
  who: 'public',
  schema: z.object({ id: z.uuid({ error: 'Chưa chọn tệp cần bỏ.' }) }),
  page: () => page,
  run: async (ctx, { id }) => {
    await removeDraftFile(ctx, id)
    return page
  },
})
