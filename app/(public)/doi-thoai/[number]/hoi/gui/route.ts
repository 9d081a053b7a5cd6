import { AskQuestion } from '#domain/dialogues/hall/questions.ts'
import { askQuestion } from '#server/dialogues/hall/hall-questions.ts'
import { keepSeat, seatAt } from '#server/dialogues/hall/seat-cookie.ts'
import { formRoute } from '#server/form-route.ts'
import { slowDown } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  schema: AskQuestion,
  page: ({ number }) => `/doi-thoai/${number}/hoi`,
  run: async (ctx, input, { number = '' }) => {
    const seat = await seatAt(number)
    // Counted by the seat: the whole hall shares one address.
    if (seat) await slowDown('seat', 1, seat.token)
    if (seat && input.seat) await keepSeat({ ...seat, typed: input.seat })
    const said = await askQuestion(ctx, number, seat, input)
    return `/doi-thoai/${number}/hoi${said === 'same' ? '?giong=1' : ''}`
  },
})
