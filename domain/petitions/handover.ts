import { z } from 'zod'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { formatNumber } from '#lib/dates.ts'

/** A chosen petition comes as a field of its own, "ho-so-2026-000123", so that the form needs no script. */
export const chosenPrefix = 'ho-so-'

const fields = z.looseObject({
  fromId: z.uuid({ error: 'Chưa chọn người bàn giao.' }),
  toId: z.uuid({ error: 'Chưa rõ người: chọn người nhận việc.' }),
  which: z.enum(['all', 'chosen'], { error: 'Chưa chọn bàn giao tất cả hay một số hồ sơ.' }),
  reason: longText
    .refine((text) => text.length >= 5, 'Chưa ghi lý do bàn giao.')
    .refine((text) => text.length <= 1000, 'Dài hơn 1.000 ký tự. Xin rút gọn.'),
})

/** All or some of a handler's open work goes to another of the same office, with the reason. */
export const HandOver = fields.transform(({ fromId, toId, which, reason, ...rest }) => ({
  ...{ fromId, toId, which, reason },
  numbers: Object.keys(rest).flatMap((key) =>
    key.startsWith(chosenPrefix) ? [key.slice(chosenPrefix.length)] : [],
  ),
}))
export type HandOver = z.infer<typeof HandOver>

/** Whoever leaves names a successor in the same act, or hands over before. Empty: nobody named. */
export const EndRole = z.object({
  grantId: z.uuid({ error: 'Chưa chọn vai trò.' }),
  successorId: z.union([z.uuid(), z.literal('')], { error: 'Chưa chọn người nhận việc.' }).default(''),
  reason: lineText.refine((text) => text.length <= 500, 'Dài hơn 500 ký tự. Xin rút gọn.'),
})
export type EndRole = z.infer<typeof EndRole>

export function refusalToHandOver(input: HandOver, found: number): Refusal | undefined {
  if (input.fromId === input.toId) {
    return fieldRefusal('handover.same', 'toId', 'Người nhận phải khác người bàn giao.')
  }
  if (input.which === 'chosen' && input.numbers.length === 0) {
    return fieldRefusal('handover.none', 'which', 'Chưa chọn hồ sơ nào. Chọn ít nhất một, hoặc chọn tất cả.')
  }
  if (found === 0) {
    return new Refusal('handover.nothing', 'Người này không còn hồ sơ đang giải quyết để bàn giao.')
  }
}

/** The receiver of a petition is another handler of its office, there today, and it is not about them. */
export function refusalToReceive(
  row: { number: string; concernsPersonId: string | null; concernsUnitId: string | null },
  toId: string,
  handlers: { id: string; unitId: string }[],
): Refusal | undefined {
  const receiver = handlers.find(({ id }) => id === toId)
  if (!receiver) {
    return fieldRefusal(
      'handover.stranger',
      'toId',
      `Người nhận phải là người giải quyết cùng đơn vị (hồ sơ ${row.number}). Chọn người khác.`,
    )
  }
  if (row.concernsPersonId === toId || row.concernsUnitId === receiver.unitId) {
    return fieldRefusal(
      'handover.concerned',
      'toId',
      `Hồ sơ ${row.number} liên quan đến người nhận. Bàn giao hồ sơ này cho người khác.`,
    )
  }
}

const stays = (n: number) => `${formatNumber(n)} hồ sơ đang giải quyết`

/** A role that still has open work ends only with a successor: nothing is nobody's. */
export function refusalToLeave(open: number, successorId: string): Refusal | undefined {
  if (open > 0 && !successorId) {
    return fieldRefusal(
      'role.openWork',
      'successorId',
      `Người này còn ${stays(open)}. Thủ trưởng bàn giao ở trang Bàn giao việc trước, hoặc chọn người nhận ngay tại đây.`,
    )
  }
}

/** An office that still has open work ends only with somebody in its successor who takes it on. */
export function refusalToEndUnit(open: number, heirId: string): Refusal | undefined {
  if (open > 0 && !heirId) {
    return fieldRefusal(
      'unit.openWork',
      'heirId',
      `Cơ quan này còn ${stays(open)}. Thủ trưởng bàn giao trước, hoặc chọn ở đây người của cơ quan kế tiếp nhận hết.`,
    )
  }
}

export const wrongSuccessor = (field: string): Refusal =>
  fieldRefusal(
    'role.successor',
    field,
    'Người nhận phải đang là người giải quyết của đúng đơn vị này. Chọn người khác, hoặc cấp vai trò trước.',
  )

export const noOtherHead = (n: number): Refusal =>
  new Refusal(
    'role.noOtherHead',
    `Người này đang chịu trách nhiệm ${stays(n)} và chưa có Chủ tịch nào thay. Cấp vai trò cho người kế nhiệm trước.`,
  )
