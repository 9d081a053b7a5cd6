import { PublishAnswers } from '#domain/petitions/publication.ts'
import { formRoute } from '#server/form-route.ts'
import { publishAnswers } from '#server/petitions/publish-answers.ts'

export const POST = formRoute({
  who: 'staff',
  schema: PublishAnswers,
  page: () => '/publications',
  run: async (ctx, input) => {
    await publishAnswers(ctx, input)
    return '/publications?xong'
  },
})
