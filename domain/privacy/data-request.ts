import { z } from 'zod'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import type { Family } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, daysBetween } from '#lib/dates.ts'
import type { DataRequestKind, DataRequestResult } from './words.ts'
import { dataRequestKindCodes, dataRequestResultCodes, resultsFor } from './words.ts'

const within = (most: number, message: string) => lineText.refine((text) => text.length <= most, message)

/** What the sender asks. Names and ways to reach them are asked anew only where they are to be corrected. */
export const AskData = z
  .object({
    kind: z.enum(dataRequestKindCodes, { error: 'Chưa chọn ông/bà yêu cầu điều gì.' }),
    body: longText.refine((text) => text.length <= 2000, 'Phần này dài hơn 2.000 ký tự. Xin rút gọn.'),
    name: within(120, 'Họ tên dài hơn 120 ký tự.'),
    address: within(200, 'Địa chỉ dài hơn 200 ký tự.'),
    phone: lineText.refine(
      (text) => text === '' || /^0\d{9}$/.test(text.replace(/[ .-]/g, '')),
      'Số điện thoại có 10 chữ số, bắt đầu bằng 0. Không có thì để trống.',
    ),
    email: lineText.refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'Thư điện tử có dạng ten@noi.vn. Không có thì để trống.',
    ),
  })
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (it.kind === 'correct' && !it.name) bad('name', 'Chưa ghi họ tên đúng. Không đổi thì ghi lại như cũ.')
    if ((it.kind === 'object' || it.kind === 'delete') && it.body.length < 10)
      bad('body', 'Chưa nói rõ yêu cầu. Ghi vài lời để cơ quan hiểu và trả lời đúng.')
  })
  .transform((it) => ({ ...it, phone: it.phone.replace(/[ .-]/g, '') }))
export type AskData = z.output<typeof AskData>

type Asked = { family: Family; open: { kind: DataRequestKind }[] }

/**
 * A request about a denunciation is not written down here: whoever reads requests would learn who denounced
 * (Điều 56 Luật Tố cáo). One request of a kind at a time.
 */
export function refusalToAsk({ family, open }: Asked, { kind }: Pick<AskData, 'kind'>): Refusal | undefined {
  if (family === 'denunciation') {
    return new Refusal(
      'data.denunciation',
      'Yêu cầu về dữ liệu của tố cáo không gửi qua mạng, để danh tính được giữ kín (Điều 56 Luật Tố cáo). Mang mã bí mật đến gặp người tiếp công dân.',
    )
  }
  if (open.some((one) => one.kind === kind)) {
    return fieldRefusal(
      'data.asked',
      'kind',
      'Yêu cầu này đã gửi và đang được giải quyết. Hạn và kết quả hiện ở trang này.',
    )
  }
}

const no = 'Chưa ghi trả lời. Người yêu cầu đọc nguyên văn: đã làm gì, hoặc vì sao không, ai giúp được.'

export const DecideData = z.object({
  result: z.enum(dataRequestResultCodes, { error: 'Chưa chọn kết quả.' }),
  article: within(300, 'Căn cứ dài hơn 300 ký tự.'),
  reply: longText
    .refine((text) => text.length >= 10, no)
    .refine((text) => text.length <= 2000, 'Trả lời dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export type DecideData = z.output<typeof DecideData>

const closed = () =>
  new Refusal('data.closed', 'Yêu cầu này đã có kết quả. Xem lại trả lời bên cạnh; không trả lời lần hai.')

/** A request is answered once; what is not done as asked needs its article. */
export function refusalToDecide(
  row: { kind: DataRequestKind; result: DataRequestResult | null },
  input: DecideData,
): Refusal | undefined {
  if (row.result) return closed()
  if (!resultsFor[row.kind].includes(input.result)) {
    return fieldRefusal(
      'data.result',
      'result',
      'Hồ sơ này luật buộc lưu nên không xóa được. Chọn hạn chế sử dụng kèm căn cứ, hoặc không làm theo kèm căn cứ.',
    )
  }
  if (input.result !== 'done' && !input.article) {
    return fieldRefusal('data.article', 'article', 'Chưa ghi căn cứ: điều luật nào cho phép không làm theo.')
  }
}

export const ExtendData = z.object({
  until: lineText.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), 'Chưa chọn ngày.'),
  reason: longText.refine(
    (text) => text.length >= 10 && text.length <= 1000,
    'Chưa ghi lý do cần thêm thời gian. Người yêu cầu đọc lý do này.',
  ),
})
export type ExtendData = z.output<typeof ExtendData>

/** Once, and by no more days than the limit of the day it was asked allows. */
export function refusalToExtendData(
  row: { result: DataRequestResult | null; dueOn: Day; extendedTo: Day | null },
  input: ExtendData,
  mostDays: number,
): Refusal | undefined {
  if (row.result) return closed()
  if (row.extendedTo) {
    return new Refusal('data.extended', 'Yêu cầu này đã gia hạn một lần; không gia hạn nữa.')
  }
  const days = daysBetween(row.dueOn, input.until)
  if (days < 1 || days > mostDays) {
    return fieldRefusal(
      'data.until',
      'until',
      `Chọn ngày sau hạn hiện nay, nhiều nhất ${mostDays} ngày tính từ hạn đó.`,
    )
  }
}
