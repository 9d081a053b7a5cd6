import { z } from 'zod'
import { askerFromNow } from '#server/dialogues/registering/asker.ts'
import { supportQuestion } from '#server/dialogues/registering/questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({ id: z.string().catch('') }),
  page: ({ number }) => `/doi-thoai/${number}/cau-hoi`,
  run: async (ctx, { id }, { number = '' }) => {
    await supportQuestion(ctx, id, await askerFromNow(), false)
    return `/doi-thoai/${number}/cau-hoi`
  },
})
