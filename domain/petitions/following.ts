import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { Refusal } from '#domain/refusal.ts'

/** What is shown to somebody who is about to send the same: so many, from so far back. */
export const mostOffered = 3
export const offeredDays = 365

const phone = lineText
  .transform((typed) => typed.replace(/[ ().-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0'))
  .refine(
    (typed) => typed === '' || /^0\d{9,10}$/.test(typed),
    'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng số 0. Để trống nếu không cần báo tin.',
  )

/** “I have this too”: of a published petition; a phone for news if they want any. */
export const Follow = z.object({
  phone,
  consent: z.literal('yes', {
    error: 'Chưa đánh dấu đồng ý. Không đồng ý thì vẫn gửi đơn riêng được.',
  }),
})
export type Follow = z.output<typeof Follow>

/** Between reading and joining the sender may have taken the consent back. */
export const notThereToFollow = (): Refusal =>
  new Refusal('follow.gone', 'Việc này không còn công khai nên không ghi thêm người được. Xin gửi đơn riêng.')

/** What happens to a petition that those who follow it hear of. */
export const newsForFollowers: readonly string[] = [
  'accepted',
  'assigned',
  'progress',
  'answered',
  'planned',
  'reopened',
  'closed',
  'closedSilently',
  'extended',
  'passedOn',
  'movedOffice',
  'overdue',
]
