import { z } from 'zod'
import { longText } from '#domain/petitions/typed-text.ts'
import type { Family, Outcome, State } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Stand, type Verdict, verdictCodes } from './words.ts'

const tooLong = 'Dài hơn 2.000 ký tự. Xin rút gọn.'
const upTo = longText.refine((text) => text.length <= 2000, tooLong)

/** What whoever watches says of the work, on what was seen. */
export const GiveVerdict = z
  .object({
    version: z.coerce.number().int().min(1),
    /** In whose name, of those that this person watches for. */
    unitId: z.uuid({ error: 'Chọn cơ quan, tổ chức ghi đánh giá.' }),
    verdict: z.enum(verdictCodes, {
      error: 'Chưa chọn: đã thực hiện, một phần, chưa thực hiện hay còn hình thức.',
    }),
    seen: upTo.refine(
      (text) => text.length >= 10,
      'Ghi đã xem gì, ở đâu, ngày nào; một hai câu để ai đọc cũng kiểm tra lại được.',
    ),
    missing: upTo,
  })
  .superRefine((it, check) => {
    if (it.verdict !== 'done' && !it.missing) {
      check.addIssue({
        code: 'custom',
        path: ['missing'],
        message: 'Chưa ghi còn thiếu gì. Cơ quan cần biết phải làm tiếp việc gì.',
      })
    }
  })
export type GiveVerdict = z.infer<typeof GiveVerdict>

/** Taking it back: by the body that raised it alone. */
export const WithdrawVerdict = z.object({
  version: z.coerce.number().int().min(1),
  reason: upTo.refine(
    (text) => text.length >= 2,
    'Ghi một câu vì sao rút ý kiến, ví dụ “đã xem lại, mương đã thông”.',
  ),
})
export type WithdrawVerdict = z.infer<typeof WithdrawVerdict>

/** States in which the office says that it has done it. */
const reported: State[] = ['ANSWERED', 'DISPUTED', 'CLOSED']

/**
 * Does it contradict the office? Only what the office reports can be contradicted; where it says itself that a part is
 * missing, “partly” says the same. The database says it once more (acl.verdict_stand).
 */
export function standOf(
  verdict: Verdict,
  { state, outcome }: { state: State; outcome: Outcome | null },
): Stand {
  if (!reported.includes(state)) return 'meanwhile'
  if (verdict === 'done' || (verdict === 'partly' && outcome === 'partly')) return 'agrees'
  return 'differs'
}

/** Work is judged once it was given out; what a decision or a court settles is judged by neither. */
const beforeWork: State[] = [
  'RECEIVED',
  'TRIAGED',
  'ACCEPTED',
  'REFUSED',
  'TRANSFERRED',
  'GUIDED',
  'RETURNED',
  'FILED',
  'SPLIT',
  'WITHDRAWN',
]

/** Why no verdict can be given here now, as a sentence. */
export function refusalOfVerdict(row: {
  state: State
  family: Family
  mainNumber?: string
}): Refusal | undefined {
  if (row.family !== 'opinion') {
    return new Refusal(
      'verdict.kind',
      'Khiếu nại, tố cáo do người có thẩm quyền giải quyết bằng quyết định, kết luận; nơi giám sát không đánh giá thay. ' +
        'Thấy trái pháp luật thì gửi kiến nghị giám sát.',
    )
  }
  if (row.mainNumber) {
    return new Refusal(
      'verdict.joint',
      `Việc này giải quyết chung ở hồ sơ ${row.mainNumber}; ghi đánh giá ở hồ sơ đó.`,
    )
  }
  if (beforeWork.includes(row.state)) {
    return new Refusal(
      'verdict.early',
      'Việc này chưa giao cho ai làm nên chưa có gì để đánh giá. Khi đã giao việc, trang này mở ô đánh giá.',
    )
  }
}
