import { z } from 'zod'
import type { Act } from '#domain/petitions/lifecycle.ts'
import { longText } from '#domain/petitions/typed-text.ts'
import {
  type Family,
  ratingCodes,
  type SenderWord,
  type State,
  senderWordCodes,
} from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'

/** The sender's own word on the answer: theirs alone, the office cannot change it. */
export const SaySender = z
  .object({
    word: z.enum(senderWordCodes, { error: 'Chưa chọn: đã xong, xong một phần hay chưa xong.' }),
    reason: longText.refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
    rating: z.enum([...ratingCodes, '']).default(''),
  })
  .superRefine((it, check) => {
    if (it.word !== 'done' && !it.reason) {
      check.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'Chưa ghi còn thiếu gì. Một câu là đủ để người giải quyết biết làm tiếp việc gì.',
      })
    }
  })
export type SaySender = z.infer<typeof SaySender>

/**
 * "Not done" once goes back to the same person; a second time to the head and the Front. Where a body that
 * supervises says otherwise already, the sender who is not content stands beside it.
 */
export function actOf(word: SenderWord, notCount: number, state?: State): Act {
  if (word === 'done') return 'say-done'
  if (state === 'DISPUTED') return 'say-too'
  if (word === 'partly') return 'say-partly'
  return notCount === 0 ? 'say-not-first' : 'say-not-again'
}

/**
 * Only what the law settles by decision or conclusion is ended by the office; of everything else the
 * sender says whether it is done.
 */
export function refusalToConclude(row: { family: Family }): Refusal | undefined {
  if (row.family === 'opinion') {
    return new Refusal(
      'conclude.sender',
      'Việc này kết thúc khi người gửi nói đã xong, hoặc không có ý kiến sau thời hạn; cơ quan không tự kết thúc.',
    )
  }
}

/** After the file was closed a sender may still speak only if silence closed it. */
export function refusalToSay(row: {
  state: State
  closedSilently: boolean
  family: Family
}): Refusal | undefined {
  if (row.family !== 'opinion') {
    return new Refusal(
      'reopen.notThisKind',
      'Khiếu nại, tố cáo không mở lại tại đây. Bước tiếp theo theo luật ghi trong hồ sơ, kèm nơi gửi và hạn.',
    )
  }
  if (row.state === 'CLOSED' && !row.closedSilently) {
    return new Refusal(
      'says.already',
      'Ông/bà đã cho ý kiến về câu trả lời này; ý kiến đó được giữ nguyên. Có việc mới thì gửi đơn mới.',
    )
  }
}

const words = (min: number, missing: string) =>
  longText
    .refine((text) => text.length >= min, missing)
    .refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.')

export const AddToPetition = z.object({ note: words(5, 'Chưa ghi nội dung bổ sung.') })
export const WithdrawPetition = z.object({
  sure: z.literal('yes', { error: 'Đánh dấu vào ô “Tôi muốn rút đơn này” rồi bấm Rút đơn.' }),
  reason: longText.refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export const ReplyDispute = z.object({
  version: z.coerce.number().int().min(1),
  reply: words(
    20,
    'Trả lời bằng việc làm và ngày: sẽ làm gì, ai làm, xong ngày nào. Câu này hiện cạnh ý kiến của người gửi.',
  ),
})
export const WithdrawDispute = z.object({
  reason: words(2, 'Ghi một câu vì sao rút ý kiến, ví dụ “phường đã làm xong”.'),
})

/** Whoever raised it takes it back, and nobody for somebody else. */
export function refusalToWithdrawDispute({
  senderDisputes,
}: {
  senderDisputes: boolean
}): Refusal | undefined {
  if (senderDisputes) return undefined
  return new Refusal(
    'dispute.notYours',
    'Ý kiến khác này do nơi giám sát nêu; chỉ nơi nêu mới rút được. Ông/bà vẫn ghi được ý kiến của mình.',
  )
}
