import { ChoosePaces, followsPage } from '#domain/follows/forms.ts'
import { chooseFollows } from '#server/follows/choices.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: ChoosePaces,
  page: () => followsPage,
  run: async (ctx, input) => {
    await chooseFollows(ctx, input)
    return `${followsPage}?vua=chon`
  },
})
