import { AskQuestion } from '#domain/dialogues/asked-before.ts'
import { askerFromNow } from '#server/dialogues/registering/asker.ts'
import { askQuestion } from '#server/dialogues/registering/questions.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: AskQuestion,
  page: ({ number }) => `/doi-thoai/${number}/cau-hoi`,
  run: async (ctx, input, { number = '' }) => {
    const asked = await askQuestion(ctx, number, input, await askerFromNow())
    const page = `/doi-thoai/${number}/cau-hoi`
    // What is held says why on the page itself, beside the question.
    if (asked.state === 'held') return page
    return asked.state === 'same' ? `${page}?da=gop&so=${asked.people}` : `${page}?da=gui`
  },
})
