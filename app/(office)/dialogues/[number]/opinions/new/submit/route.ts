import { EnterOpinions } from '#domain/dialogues/opinions.ts'
import { enterOpinions } from '#server/dialogues/gathering/enter-opinions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: EnterOpinions,
  page: ({ number }) => `/dialogues/${number}/opinions/new`,
  run: async (ctx, input, { number = '' }) => {
    const entered = await enterOpinions(ctx, number, input)
    return `/dialogues/${number}/opinions${input.next === 'more' ? '/new' : ''}?da-ghi=${entered}`
  },
})
