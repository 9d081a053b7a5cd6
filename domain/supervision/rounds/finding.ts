import { z } from 'zod'
import { line, lines } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, isDay } from '#lib/dates.ts'
import { findingCodes } from './words.ts'

/** Who went, when, where, and what was seen there: the visit and the verdict of it in one act. */
export const RecordFinding = z
  .object({
    /** Of the petition as it was seen. */
    version,
    result: z.enum(findingCodes, {
      error: 'Chưa chọn: đã thực hiện, một phần, chưa thực hiện, còn hình thức hay không xem được.',
    }),
    day: z.string().refine(isDay, 'Chọn ngày đi xem.'),
    place: line(2, 300, 'Ghi thôn, tổ dân phố đã đến.'),
    present: line(2, 300, 'Ghi chức danh người có mặt, ví dụ: trưởng ban công tác Mặt trận, tổ trưởng.'),
    seen: lines(10, 2000, 'Ghi đã thấy gì: làm đến đâu, còn gì. Không xem được thì ghi vì sao.'),
    missing: lines(0, 2000, ''),
  })
  .superRefine((it, check) => {
    if (it.result !== 'done' && it.result !== 'unseen' && !it.missing) {
      check.addIssue({
        code: 'custom',
        path: ['missing'],
        message: 'Chưa ghi còn thiếu gì. Cơ quan cần biết phải làm tiếp việc gì.',
      })
    }
  })
export type RecordFinding = z.output<typeof RecordFinding>

export function refusalOfDay(
  day: Day,
  { fromOn, toOn }: { fromOn: Day; toOn: Day },
  today: Day,
): Refusal | undefined {
  const wrong = (message: string) => fieldRefusal('round.visitDay', 'day', message)
  if (day > today) return wrong('Ngày đi xem chưa đến. Ghi sau khi đã đi.')
  if (day < fromOn || day > toOn) return wrong('Ngày này ở ngoài thời gian đi xem của đợt giám sát.')
}

/** What the body asks of an office: it lives on as a petition of that office, with its day. */
export const Recommend = z.object({
  version,
  toUnitId: z.uuid({ error: 'Chưa chọn cơ quan nhận kiến nghị.' }),
  body: lines(20, 4000, 'Chưa ghi đã thấy gì và vì sao kiến nghị, ít nhất 20 ký tự.'),
  task: line(10, 300, 'Chưa ghi việc kiến nghị làm, ít nhất 10 ký tự, bắt đầu bằng động từ.'),
  expectedResult: line(5, 400, 'Chưa ghi kết quả phải đạt, ví dụ “ảnh sau khi làm và văn bản trả lời”.'),
})
export type Recommend = z.output<typeof Recommend>

/** The report tells what was found at each of them. */
export function refusalToReport(sampled: number, found: number): Refusal | undefined {
  if (found >= sampled) return undefined
  return new Refusal(
    'round.unseen',
    `Còn ${sampled - found} việc trong mẫu chưa ghi kết quả. Đi xem rồi ghi; không xem được thì ghi vì sao.`,
  )
}
