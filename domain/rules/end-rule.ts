import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Day, formatShortDay, isDay } from '#lib/dates.ts'

export const EndRule = z.object({
  lastOn: lineText.refine(isDay, 'Chưa chọn ngày cuối cùng còn dùng: ngày, tháng, năm.'),
})
export type EndRule = z.infer<typeof EndRule>

/** Kinds that the law or the pages themselves rest on; they may be taken off the form, never ended. */
export const lastingKinds: readonly string[] = ['feedback', 'complaint', 'complaint-second', 'denunciation']

/** A rule ends today or later, and not before its newest version has begun. */
export function refusalToEnd(
  rule: { code: string; validFrom: Day },
  lastOn: Day,
  today: Day,
): Refusal | undefined {
  const fault = (code: string, sentence: string) => fieldRefusal(code, 'lastOn', sentence)
  if (lastingKinds.includes(rule.code)) {
    return fault(
      'rule.lasting',
      'Loại đơn này theo luật luôn phải có nên không kết thúc được. Không muốn hiện trên trang gửi thì bỏ chọn “Cho chọn trên trang gửi”.',
    )
  }
  if (lastOn < today) {
    return fault('rule.inPast', 'Ngày cuối phải từ hôm nay trở đi. Hồ sơ đang có giữ quy tắc cũ.')
  }
  if (lastOn < rule.validFrom) {
    return fault(
      'rule.planned',
      `Đã có thay đổi từ ngày ${formatShortDay(rule.validFrom)}. Chọn ngày cuối từ ngày đó trở đi.`,
    )
  }
}
