import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { saveMinutes } from '#server/dialogues/outcome/minutes.ts'
import { typingRoute } from '#server/typing-route.ts'

export const POST = typingRoute({
  schema: SaveMinutes,
  run: (ctx, input, { number = '' }) => saveMinutes(ctx, number, input),
})
