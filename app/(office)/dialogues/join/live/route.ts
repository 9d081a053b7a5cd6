import { JoinTurn } from '#domain/dialogues/hall/join-turn.ts'
import { deviceRoute } from '#server/device-route.ts'
import { joinTurn } from '#server/dialogues/hall/join-turn.ts'

/** What the desk of a hall wrote down while it had no network. */
export const POST = deviceRoute({
  schema: JoinTurn,
  gone: 'Không thấy hội nghị, điểm cầu hoặc ý kiến mà mục này ghi vào. Mở mục này, chọn lại rồi gửi.',
  run: joinTurn,
})
