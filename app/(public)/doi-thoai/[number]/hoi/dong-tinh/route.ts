import { SupportQuestion } from '#domain/dialogues/hall/questions.ts'
import { supportQuestion } from '#server/dialogues/hall/hall-questions.ts'
import { seatAt } from '#server/dialogues/hall/seat-cookie.ts'
import { formRoute } from '#server/form-route.ts'
import { slowDown } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  schema: SupportQuestion,
  page: ({ number }) => `/doi-thoai/${number}/hoi`,
  run: async (ctx, input, { number = '' }) => {
    const seat = await seatAt(number)
    if (seat) await slowDown('seat', 1, seat.token)
    await supportQuestion(ctx, number, seat, input)
    return `/doi-thoai/${number}/hoi`
  },
})
