import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { type Family, type StopAct, stopActs } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { LimitKey } from '#domain/time/time-limit.ts'
import { type Day, formatDay, isDay } from '#lib/dates.ts'

/** A lawful ground to halt or end a settlement, from a day to a day; which one holds is a question of the day of the decision. */
export type StopGround = {
  code: string
  family: Family
  act: Exclude<StopAct, 'resume'>
  label: string
  article: string
  validFrom?: Day
  validTo?: Day
}

const complaint = (code: string, act: StopGround['act'], label: string): StopGround => ({
  code,
  family: 'complaint',
  act,
  label,
  article: `Điều 11a khoản ${act === 'suspend' ? 1 : 2} Luật Khiếu nại (sửa đổi năm 2025)`,
  // Also for what was accepted before and is not decided yet: Nghị định 155/2026 Điều 22 khoản 1.
  validFrom: '2026-07-01',
})
const denunciation = (code: string, act: StopGround['act'], label: string): StopGround => ({
  code,
  family: 'denunciation',
  act,
  label,
  article: 'Điều 34 Luật Tố cáo',
})

export const stopGrounds: readonly StopGround[] = [
  complaint(
    'obstacle',
    'suspend',
    'có sự kiện bất khả kháng, trở ngại khách quan nên người khiếu nại không tham gia được',
  ),
  complaint(
    'awaits-result',
    'suspend',
    'chờ kết quả giải quyết của cơ quan khác, việc khác có liên quan trực tiếp',
  ),
  complaint('withdrawn', 'terminate', 'người khiếu nại rút toàn bộ khiếu nại'),
  complaint(
    'no-successor',
    'terminate',
    'người khiếu nại chết không có người thừa kế quyền, nghĩa vụ; tổ chức giải thể không có tổ chức kế thừa',
  ),
  complaint('no-object', 'terminate', 'đối tượng khiếu nại không còn'),
  complaint('court', 'terminate', 'tòa án đã thụ lý hoặc đã giải quyết'),
  {
    code: 'withdrawn',
    family: 'complaint',
    act: 'terminate',
    label: 'người khiếu nại rút khiếu nại',
    article: 'Điều 10 Luật Khiếu nại',
    validTo: '2026-06-30',
  },
  denunciation('awaits-body', 'suspend', 'chờ kết quả giải quyết của cơ quan khác, việc khác có liên quan'),
  denunciation('reassessed', 'suspend', 'chờ kết quả giám định bổ sung, giám định lại'),
  // Withdrawing alone ends nothing: Điều 33 Luật Tố cáo.
  denunciation(
    'withdrawn',
    'terminate',
    'người tố cáo rút toàn bộ tố cáo và không thuộc trường hợp phải giải quyết tiếp (Điều 33)',
  ),
  denunciation(
    'denounced-died',
    'terminate',
    'người bị tố cáo là cá nhân đã chết và nội dung chỉ liên quan đến trách nhiệm của người đó',
  ),
  denunciation('settled', 'terminate', 'việc đã được giải quyết bằng bản án, quyết định có hiệu lực'),
]

/** The grounds in force on a day. */
export const groundsOn = (family: Family, act: StopAct, day: Day): StopGround[] =>
  stopGrounds.filter(
    (one) =>
      one.family === family &&
      one.act === act &&
      (!one.validFrom || one.validFrom <= day) &&
      (!one.validTo || day <= one.validTo),
  )

/** The ground of a kept decision; a code that is gone reads as itself. */
export const groundWordsOf = (family: Family, act: StopAct, code: string, day: Day): string =>
  groundsOn(family, act, day).find((one) => one.code === code)?.label ?? code

/** By which limit the decision has to be sent. */
export const sendKey = (family: Family): LimitKey =>
  family === 'denunciation' ? 'tc.suspend.send' : 'kn.suspend.send'

export const stopFamilies: Family[] = ['complaint', 'denunciation']

const decision = {
  version,
  decisionNo: lineText
    .refine((text) => text.length > 0, 'Chưa ghi số quyết định.')
    .refine((text) => text.length <= 60, 'Số quyết định dài hơn 60 ký tự. Xin xem lại.'),
  decisionOn: lineText.refine(isDay, 'Chưa ghi ngày ký quyết định.'),
  fileId: z.uuid({ error: 'Chưa có văn bản quyết định đã ký. Tải văn bản lên, rồi chọn ở đây.' }),
  reason: longText
    .refine((text) => text.length >= 10, 'Chưa ghi lý do và căn cứ. Người gửi sẽ đọc lý do này.')
    .refine((text) => text.length <= 2000, 'Lý do dài hơn 2.000 ký tự. Xin rút gọn.'),
}

/** Halts or ends the settlement: on a ground of the law, by a signed decision. */
export const StopPetition = z.object({
  ...decision,
  ground: lineText.refine((text) => /^[a-z][a-z-]{1,30}$/.test(text), 'Chưa chọn căn cứ.'),
})
export type StopPetition = z.infer<typeof StopPetition>
export const ResumePetition = z.object(decision)
export type ResumePetition = z.infer<typeof ResumePetition>

export const MarkSent = z.object({
  version,
  sentOn: lineText.refine(isDay, 'Chưa ghi ngày gửi quyết định.'),
})
export type MarkSent = z.infer<typeof MarkSent>

/** @param begun the earliest day such a decision can have: the clock ran since then */
export function refusalOfDecisionDay(decisionOn: Day, begun: Day, today: Day): Refusal | undefined {
  if (decisionOn <= today && decisionOn >= begun) return undefined
  return fieldRefusal(
    'stop.decisionDay',
    'decisionOn',
    `Ngày ký quyết định phải từ ${formatDay(begun)} đến hôm nay.`,
  )
}

/** @returns the ground, or why it is none on that day */
export function groundOrRefusal(
  family: Family,
  act: StopGround['act'],
  input: StopPetition,
): StopGround | Refusal {
  const found = groundsOn(family, act, input.decisionOn).find((one) => one.code === input.ground)
  return (
    found ??
    fieldRefusal(
      'stop.noGround',
      'ground',
      `Căn cứ này không dùng cho ${stopActs[act]} ký ${formatDay(input.decisionOn)}. Chọn căn cứ khác; không có căn cứ nào thì giải quyết tiếp.`,
    )
  )
}

/** A complainant takes back a part: since this day the rest goes on without a decision (Điều 10 Luật Khiếu nại, sửa đổi năm 2025). */
export const partSince: Day = '2026-07-01'

export const WithdrawPart = z.object({
  version,
  part: longText
    .refine((text) => text.length >= 10, 'Chưa ghi phần được rút và phần còn giải quyết.')
    .refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
  fileId: z.uuid({
    error: 'Chưa có đơn rút có chữ ký hoặc biên bản ghi việc rút. Tải lên, rồi chọn ở đây.',
  }),
})
export type WithdrawPart = z.infer<typeof WithdrawPart>
