import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'

/** In the place of an old matter: the entry turns out to be about something new. */
export const newMatter = 'new'

export const RetieVisit = z.object({
  version,
  matter: z.union([z.uuid(), z.literal(newMatter)], { error: 'Chưa chọn vụ việc đúng của lượt này.' }),
  reason: longText
    .refine((text) => text.length >= 10, 'Chưa ghi lý do sửa. Lý do nằm lại trong lịch sử của lượt tiếp.')
    .refine((text) => text.length <= 500, 'Lý do dài hơn 500 ký tự. Xin rút gọn.'),
})
export type RetieVisit = z.output<typeof RetieVisit>

/** May this entry be taken to that matter? */
export function refusalToRetie(it: {
  from: string
  to: { id: string; restricted: boolean } | typeof newMatter | undefined
  restricted: boolean
  /** How many entries the matter has that it stands in now. */
  entries: number
}): Refusal | undefined {
  if (it.to === undefined) {
    return fieldRefusal('retie.none', 'matter', 'Không thấy vụ việc này ở cơ quan. Chọn lại trong danh sách.')
  }
  if (it.to === newMatter) {
    if (it.entries > 1) return undefined
    return fieldRefusal('retie.alone', 'matter', 'Lượt này đang là vụ việc riêng, không có gì để tách.')
  }
  if (it.to.id === it.from) {
    return fieldRefusal('retie.same', 'matter', 'Lượt này đang ở đúng vụ việc đã chọn. Chọn vụ việc khác.')
  }
  if (it.to.restricted !== it.restricted) {
    return fieldRefusal('retie.kind', 'matter', 'Tố cáo và việc khác không ghi chung một vụ việc.')
  }
}
