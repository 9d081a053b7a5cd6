import { SetSchedule } from '#domain/reception/sitting.ts'
import { formRoute } from '#server/form-route.ts'
import { setSchedule } from '#server/reception/sittings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SetSchedule,
  page: () => '/reception/schedule/fixed',
  run: async (ctx, input) => {
    await setSchedule(ctx, input)
    return '/reception/schedule'
  },
})
