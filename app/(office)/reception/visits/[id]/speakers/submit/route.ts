import { NameCrowd } from '#domain/reception/crowd.ts'
import { formRoute } from '#server/form-route.ts'
import { nameSpeakers } from '#server/reception/speakers.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NameCrowd,
  page: ({ id }) => `/reception/visits/${id}/speakers`,
  run: async (ctx, input, { id = '' }) => {
    await nameSpeakers(ctx, id, input)
    return `/reception/visits/${id}`
  },
})
