import { SupportQuestion } from '#domain/dialogues/questions.ts'
import { supportQuestion } from '#server/dialogues/hall-questions.ts'
import { seatAt } from '#server/dialogues/seat.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  schema: SupportQuestion,
  page: ({ number }) => `/doi-thoai/${number}/hoi`,
  run: async (ctx, input, { number = '' }) => {
    await supportQuestion(ctx, number, await seatAt(number), input)
    return `/doi-thoai/${number}/hoi`
  },
})
