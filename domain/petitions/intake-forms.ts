import { z } from 'zod'
import { code, version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'

const reason = longText
  .refine((text) => text.length >= 10, 'Chưa ghi lý do. Người gửi sẽ đọc lý do này.')
  .refine((text) => text.length <= 2000, 'Lý do dài hơn 2.000 ký tự. Xin rút gọn.')
const place = (missing: string) => lineText.refine((text) => text.length > 0 && text.length <= 300, missing)

export const GuideLetter = z.object({
  version,
  to: place('Chưa ghi nơi có thẩm quyền: tên cơ quan, địa chỉ hoặc điện thoại.'),
  bring: lineText.refine((text) => text.length <= 500, 'Dài hơn 500 ký tự. Xin rút gọn.'),
  reason,
})
export type GuideLetter = z.infer<typeof GuideLetter>

export const PassOnLetter = z.object({
  version,
  to: place('Chưa ghi cơ quan nhận đơn chuyển.'),
  reason,
})
export type PassOnLetter = z.infer<typeof PassOnLetter>

export const ReturnLetter = z.object({ version, reason })
export type ReturnLetter = z.infer<typeof ReturnLetter>

/** Điều 28 Thông tư 05/2021/TT-TTCP names two grounds; the rest is how each shows in practice. */
export const filingGrounds = {
  incomplete: 'Không đủ điều kiện xử lý, người gửi không bổ sung được (Điều 28 Thông tư 05/2021/TT-TTCP)',
  anonymous: 'Nặc danh, mạo danh, không có căn cứ kiểm tra (Điều 25 Luật Tố cáo)',
  guided: 'Đã hướng dẫn một lần về cùng nội dung (Thông tư 05/2021/TT-TTCP)',
  'passed-on': 'Đã chuyển một lần về cùng nội dung (Thông tư 05/2021/TT-TTCP)',
  'sent-to-competent': 'Gửi nhiều nơi, trong đó có cơ quan có thẩm quyền (Thông tư 05/2021/TT-TTCP)',
  settled:
    'Đã có quyết định có hiệu lực, kết luận, không có tình tiết mới (Điều 28 Thông tư 05/2021/TT-TTCP)',
  duplicate: 'Trùng với hồ sơ đang giải quyết (Thông tư 05/2021/TT-TTCP)',
} as const
export type FilingGround = keyof typeof filingGrounds

export const FileAway = z.object({
  version,
  ground: z.enum(Object.keys(filingGrounds) as [FilingGround, ...FilingGround[]], {
    error: 'Chưa chọn căn cứ lưu đơn.',
  }),
  reason,
})
export type FileAway = z.infer<typeof FileAway>

export const UrgeSubordinate = z.object({
  version,
  to: place('Chưa ghi cơ quan cấp dưới cần đôn đốc.'),
  reason,
})
export type UrgeSubordinate = z.infer<typeof UrgeSubordinate>

/** One letter, at most so many matters: more are written on a second page of the form. */
export const mostParts = 5
export const fewestParts = 2

export type SplitPart = { kind: string; body: string }
const partFields = Object.fromEntries(
  Array.from({ length: mostParts }, (_, at) => [
    [`kind${at + 1}`, lineText],
    [`body${at + 1}`, longText.refine((text) => text.length <= 4000, 'Dài hơn 4.000 ký tự. Xin rút gọn.')],
  ]).flat(),
) as Record<string, typeof longText>

/** The parts of a letter, each with a kind and its words; empty places are left out. */
export const SplitLetter = z.object({ version, ...partFields }).transform((typed, check) => {
  const it = typed as unknown as Record<string, string> & { version: number }
  const parts: SplitPart[] = []
  for (let n = 1; n <= mostParts; n++) {
    const [kind, body] = [it[`kind${n}`] ?? '', it[`body${n}`] ?? '']
    if (!kind && !body) continue
    if (body.length < 20) fault(`body${n}`, 'Ghi nội dung của phần này, ít nhất một câu.')
    if (!code('x').safeParse(kind).success) fault(`kind${n}`, 'Chưa chọn loại đơn của phần này.')
    parts.push({ kind, body })
  }
  if (parts.length < fewestParts) {
    fault('body2', 'Tách đơn thì có ít nhất hai nội dung. Chỉ một nội dung thì phân loại lại.')
  }
  return { version: it.version, parts }

  function fault(path: string, message: string) {
    check.addIssue({ code: 'custom', path: [path], message })
  }
})
export type SplitLetter = z.infer<typeof SplitLetter>
