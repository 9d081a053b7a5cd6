import { AskData } from '#domain/privacy/data-request.ts'
import { formRoute } from '#server/form-route.ts'
import { askData } from '#server/privacy/ask-data.ts'

export const POST = formRoute({
  who: 'holder',
  limit: 'step',
  schema: AskData,
  page: () => '/tra-cuu/ho-so/du-lieu',
  run: async (ctx, input) => {
    await askData(ctx, input)
    return '/tra-cuu/ho-so/du-lieu?vua=yeu-cau'
  },
})
