import { z } from 'zod'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { lines } from '../typed.ts'

/** So many remarks may come by one code. */
export const mostRemarks = 5

/** What somebody who was there misses in the draft, of one opinion or of the whole. */
export const RemarkAsAttendee = z.object({
  token: z.string().regex(/^[\w-]{20,80}$/, 'Mở lại trang rồi gửi; góp ý vừa viết còn nguyên.'),
  turn: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine(
      (text) => text === '' || /^[1-9]\d{0,3}$/.test(text),
      'Ghi số của ý kiến trong dự thảo, hoặc để trống.',
    )
    .transform((text) => (text === '' ? undefined : Number(text))),
  remark: lines(5, 2000, 'Góp ý có từ 5 đến 2.000 ký tự.'),
})
export type RemarkAsAttendee = z.output<typeof RemarkAsAttendee>

const refusals = {
  closed: () =>
    new Refusal('minutes.late', 'Đã hết hạn góp ý, hoặc biên bản đã khóa. Việc mới thì gửi phản ánh.'),
  tooMany: () =>
    new Refusal('remark.tooMany', `Mỗi mã đăng ký gửi nhiều nhất ${mostRemarks} góp ý; ông/bà đã gửi đủ.`),
  noTurn: () =>
    fieldRefusal('remark.noTurn', 'turn', 'Dự thảo không có ý kiến số này. Xem số trước mỗi ý kiến.'),
}

/** Why the remark was not taken. */
export const refusalOfRemark = (got: string): Refusal | undefined =>
  Object.hasOwn(refusals, got) ? refusals[got as keyof typeof refusals]() : undefined
