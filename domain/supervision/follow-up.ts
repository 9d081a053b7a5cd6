import { z } from 'zod'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { isDay } from '#lib/dates.ts'
import { type Letter, letterCodes } from './words.ts'

const upTo = longText.refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.')
const said = (min: number, missing: string) => upTo.refine((text) => text.length >= min, missing)
const line = lineText.refine((text) => text.length <= 300, 'Dài hơn 300 ký tự. Xin rút gọn.')

export const OpenFollowUp = z.object({
  unitId: z.uuid({ error: 'Chọn cơ quan, tổ chức mở theo dõi.' }),
  reason: said(5, 'Ghi một câu vì sao theo dõi việc này, ví dụ “bà con tổ 5 hỏi lại nhiều lần”.'),
})
export const AddFollowUpNote = z.object({ body: said(5, 'Chưa ghi nội dung.') })
export const CloseFollowUp = z.object({
  conclusion: said(10, 'Ghi kết quả theo dõi: đã xem gì, việc đến đâu, còn gì phải nhắc.'),
})

/** A letter to the office; the answer is due by the rule of the body that sends it. */
export const SendLetter = z.object({
  kind: z.enum(letterCodes, { error: 'Chọn: yêu cầu báo tiến độ, đôn đốc hay kiến nghị giám sát.' }),
  ask: said(20, 'Ghi rõ đề nghị làm gì, cho biết gì, gửi bằng chứng gì.'),
})
export type SendLetter = z.infer<typeof SendLetter>
export const ReplyLetter = z.object({
  body: said(20, 'Trả lời bằng việc làm và ngày: đã làm gì, còn gì, ai làm, xong ngày nào.'),
})

/** What somebody saw who went there; posts of who was present, no names. */
export const RecordVisit = z.object({
  id: z.uuid(),
  day: z.string().refine(isDay, 'Chọn ngày đi xem.'),
  place: line.refine((text) => text.length >= 2, 'Ghi thôn, tổ dân phố đã đến.'),
  position: z
    .string()
    .trim()
    .default('')
    .refine(
      (text) => text === '' || /^-?\d{1,2}(\.\d{1,6})?,\s?-?\d{1,3}(\.\d{1,6})?$/.test(text),
      'Vị trí ghi hai số, ví dụ 21.0285,105.8542; không có thì để trống.',
    ),
  present: line.refine(
    (text) => text.length >= 2,
    'Ghi chức danh người có mặt, ví dụ: trưởng ban công tác Mặt trận, tổ trưởng.',
  ),
  seen: said(10, 'Ghi đã thấy gì: làm đến đâu, còn gì.'),
  writtenAt: z.iso.datetime({ offset: true }).optional(),
})
export type RecordVisit = z.infer<typeof RecordVisit>

/** By which rule a letter is answered: boards by law, the Front and councils by the rule of the place. */
export const replyRule = (body: { kind: string }): 'supervision.reply' | 'front.reply' =>
  body.kind === 'board' ? 'supervision.reply' : 'front.reply'

/** A body asks nothing twice while an answer is still to come. */
export function refusalToSend(
  kind: Letter,
  open: readonly { kind: Letter; number: string }[],
): Refusal | undefined {
  const same = open.find((one) => one.kind === kind)
  if (!same) return undefined
  return new Refusal(
    'letter.waits',
    `Văn bản số ${same.number} cùng loại đang chờ trả lời. Đợi trả lời, hoặc gửi văn bản ở mức cao hơn.`,
  )
}

export const refusalOfVisitDay = (day: string, today: string): Refusal | undefined =>
  day <= today
    ? undefined
    : new Refusal('visit.day', 'Ngày đi xem chưa đến. Ghi sau khi đã đi.', {
        day: 'Ngày đi xem chưa đến. Ghi sau khi đã đi.',
      })
