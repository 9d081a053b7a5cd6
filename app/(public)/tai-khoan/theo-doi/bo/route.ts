import { FollowThis, followsPage } from '#domain/follows/forms.ts'
import { stopFollowing } from '#server/follows/follows.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'citizen',
  schema: FollowThis,
  page: () => followsPage,
  run: async (ctx, input) => {
    await stopFollowing(ctx, input)
    return input.back
  },
})
