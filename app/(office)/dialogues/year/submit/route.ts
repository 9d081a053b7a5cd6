import { JudgeYear } from '#domain/dialogues/conclusion.ts'
import { judgeYear } from '#server/dialogues/outcome/year.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: JudgeYear,
  page: () => '/dialogues/year',
  run: async (ctx, input) => {
    await judgeYear(ctx, input)
    return `/dialogues/year?nam=${input.year}`
  },
})
