import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { Refusal } from '#domain/refusal.ts'

/** A new code is given against an identity paper; the officer says that it was looked at. */
export const ReplaceCode = z.object({
  version,
  checked: z.literal('yes', {
    error: 'Đối chiếu giấy tờ tùy thân với họ tên người gửi, rồi đánh dấu vào ô này.',
  }),
})
export type ReplaceCode = z.infer<typeof ReplaceCode>

/** Where no name was given no paper can show whose petition it is: a code would open it to anybody. */
export function refusalToReplaceCode(
  sender: { name: string } | undefined,
  sealed: { named: boolean; opened: boolean } | undefined = undefined,
): Refusal | undefined {
  if (sealed?.named) return sealed.opened ? undefined : notOpened()
  if (!sender?.name) {
    return new Refusal(
      'code.unnamed',
      'Đơn này gửi không ghi tên nên không đối chiếu được với giấy tờ của ai; không cấp được mã mới. ' +
        'Người gửi còn việc cần nói thì lập đơn mới tại quầy.',
    )
  }
}

/** Of a denunciation the name to compare the paper with is in the vault. */
const notOpened = () =>
  new Refusal(
    'code.sealed',
    'Họ tên để đối chiếu giấy tờ đang giữ riêng. Hai người mở danh tính trước, xem họ tên, rồi cấp mã mới trong lúc còn mở.',
  )
