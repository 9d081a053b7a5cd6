import { AskQuestion } from '#domain/dialogues/questions.ts'
import { askQuestion } from '#server/dialogues/hall-questions.ts'
import { seatAt } from '#server/dialogues/seat.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  schema: AskQuestion,
  page: ({ number }) => `/doi-thoai/${number}/hoi`,
  run: async (ctx, input, { number = '' }) => {
    const said = await askQuestion(ctx, number, await seatAt(number), input)
    return `/doi-thoai/${number}/hoi${said === 'same' ? '?giong=1' : ''}`
  },
})
