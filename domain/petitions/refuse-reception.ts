import { z } from 'zod'
import type { IntakeFacts } from '#domain/petitions/intake.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { receptionGroundCodes } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { formatDay, isDay } from '#lib/dates.ts'

const short = (most: number) =>
  lineText.refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)

export const RefuseReception = z.object({
  version,
  ground: z.enum(receptionGroundCodes, {
    error:
      'Từ chối tiếp cần mã lý do và điều luật, giải thích tại chỗ. Chọn lý do trong danh sách; không có lý do nào thì phải tiếp.',
  }),
  reason: longText
    .refine((text) => text.length >= 10, 'Chưa ghi đã giải thích tại chỗ thế nào. Người đến sẽ đọc phần này.')
    .refine((text) => text.length <= 2000, 'Lời giải thích dài hơn 2.000 ký tự. Xin rút gọn.'),
  /** The law that another ground stands in. */
  law: short(300),
  /** An earlier file of the same content, or the answer that was given elsewhere: number, day, who gave it. */
  repeatOf: lineText.refine((text) => text === '' || isNumber(text), 'Số hồ sơ trước có dạng 2026-000123.'),
  answerNo: short(60),
  answerOn: lineText.refine((text) => text === '' || isDay(text), 'Ngày của văn bản chưa đúng.'),
  answerBy: short(200),
})
export type RefuseReception = z.infer<typeof RefuseReception>

type AtReception = Pick<IntakeFacts, 'source'>

/** Nobody is turned away from a reception who did not come to one. */
export const refusalOutsideReception = ({ source }: AtReception): Refusal | undefined =>
  source === 'reception'
    ? undefined
    : new Refusal(
        'reception.notThere',
        'Từ chối tiếp chỉ dùng cho việc nêu tại buổi tiếp công dân. Đơn nộp, gửi đến thì phân loại, xử lý theo Thông tư 05/2021/TT-TTCP.',
      )

/** May this person be refused on this ground? The grounds are those of the day on which they came. */
export function refusalToRefuseReception(it: IntakeFacts, input: RefuseReception): Refusal | undefined {
  const outside = refusalOutsideReception(it)
  if (outside) return outside
  const ground = receptionGrounds[input.ground]
  if (ground.validFrom && it.receivedOn < ground.validFrom) {
    return fieldRefusal(
      'reception.notYet',
      'ground',
      `Ngày tiếp là ${formatDay(it.receivedOn)}; lý do này chỉ có từ ${formatDay(ground.validFrom)} (${ground.article}). Chọn lý do khác, không có thì phải tiếp.`,
    )
  }
  if (ground.family && it.kind !== null && it.family !== ground.family) {
    return fieldRefusal(
      'reception.notOfKind',
      'ground',
      'Lý do này chỉ dùng cho kiến nghị, phản ánh. Khiếu nại, tố cáo đã giải quyết thì xem Điều 9 khoản 3 Luật Tiếp công dân.',
    )
  }
  if (input.ground === 'other-law' && !input.law) {
    return fieldRefusal(
      'reception.noArticle',
      'law',
      'Chưa ghi điều, khoản của luật cho từ chối tiếp trường hợp này.',
    )
  }
  return ground.written && refusalWithoutEarlier(it, input, ground.written)
}

/** What is refused in writing was answered before: the notice says by what. */
function refusalWithoutEarlier(
  { repeatOf, receivedOn }: IntakeFacts,
  input: RefuseReception,
  written: 'answered' | 'dealt with',
): Refusal | undefined {
  const { answerNo, answerOn, answerBy } = input
  if (answerNo && answerOn && answerBy) {
    return answerOn <= receivedOn
      ? undefined
      : fieldRefusal('reception.answerDay', 'answerOn', 'Văn bản đã trả lời phải có trước ngày tiếp này.')
  }
  if (answerNo || answerOn || answerBy) {
    const missing = answerNo ? (answerOn ? 'answerBy' : 'answerOn') : 'answerNo'
    return fieldRefusal(
      'reception.answerPart',
      missing,
      'Văn bản đã trả lời cần đủ số, ngày và cơ quan ban hành.',
    )
  }
  if (!repeatOf) {
    return fieldRefusal(
      'reception.noEarlier',
      'repeatOf',
      'Lý do này phải từ chối bằng văn bản, dẫn lần trả lời trước: ghi số hồ sơ trước, hoặc số, ngày, cơ quan của văn bản đã trả lời.',
    )
  }
  if (!repeatOf.answeredOn && !(written === 'dealt with' && isDealtWith(repeatOf))) {
    return fieldRefusal(
      'reception.earlierOpen',
      'repeatOf',
      `Hồ sơ ${repeatOf.number} chưa được trả lời, nên chưa từ chối tiếp vì lý do này được. Tiếp người đến và ghi vào hồ sơ ấy.`,
    )
  }
}

/** Ended at the door in a way that told the sender something; being turned away is not one. */
const isDealtWith = ({ intakeOutcome, endedOn }: NonNullable<IntakeFacts['repeatOf']>) =>
  endedOn !== null && intakeOutcome !== null && intakeOutcome !== 'REFUSE_RECEPTION'

/** The earlier answer as the notice names it. */
export function earlierAnswer(it: Pick<IntakeFacts, 'repeatOf'>, input: RefuseReception): string {
  const { answerNo, answerOn, answerBy } = input
  if (answerNo) return `văn bản số ${answerNo}, ${formatDay(answerOn)}, của ${answerBy}`
  const { number, answeredOn, endedOn } = it.repeatOf ?? {}
  const on = answeredOn ?? endedOn
  return number ? `hồ sơ số ${number}${on ? `, trả lời ${formatDay(on)}` : ''}` : ''
}
