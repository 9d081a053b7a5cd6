import { QuestionToSend } from '#domain/dialogues/hall/questions.ts'
import { outsideQuestion } from '#server/dialogues/hall/hall-questions.ts'
import { seatAt } from '#server/dialogues/hall/seat-cookie.ts'
import { beginFilingWith } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'
import { slowDown } from '#server/rate-limit.ts'

/** What is outside the theme of the hall becomes the beginning of a petition, as its asker wrote it. */
export const POST = formRoute({
  who: 'public',
  schema: QuestionToSend,
  page: ({ number }) => `/doi-thoai/${number}/hoi`,
  run: async (ctx, { id }, { number = '' }) => {
    const seat = await seatAt(number)
    if (seat) await slowDown('seat', 1, seat.token)
    return beginFilingWith(await outsideQuestion(ctx, number, seat, id))
  },
})
