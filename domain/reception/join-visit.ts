import { z } from 'zod'
import { keptFields } from '#domain/offline/answer.ts'
import { RecordVisit } from './visit.ts'

/** An entry that a device kept, as it is sent when there is network again. */
export const JoinVisit = RecordVisit.extend({
  ...keptFields,
  /** How the earlier matter stood when it was written down (`matter-seen.ts`). */
  matterSeen: z.string().max(100).default(''),
})
type Own = 'matterSeen' | 'choice' | 'other' | 'owner' | 'tookPlaceAt'
export type JoinVisit = RecordVisit & Pick<z.output<typeof JoinVisit>, Own>

/** Column 13 says why an entry stands beside another one of the same person and day. */
export function noteOfAnother(note: string, other: number | undefined): string {
  const why = other
    ? `Ghi khi mất mạng; cùng ngày đã có lượt số ${other}, người ghi xác nhận là lượt khác.`
    : 'Ghi khi mất mạng; người ghi xác nhận ghi theo vụ việc như nay.'
  return [note, why].filter(Boolean).join(' ').slice(0, 500)
}
