import { ResumeHall } from '#domain/dialogues/hall/pause.ts'
import { deskAt } from '#server/dialogues/hall/desk-address.ts'
import { resumeHall } from '#server/dialogues/hall/pause.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: ResumeHall,
  page: ({ number }) => deskAt(number),
  run: async (ctx, { site }, { number = '' }) => {
    await resumeHall(ctx, number)
    return deskAt(number, site)
  },
})
