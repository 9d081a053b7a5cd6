import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import type { Family, State } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'

/** An officer has read the covered text and passes it for everybody. */
export const PassForPublic = z.object({
  version,
  checked: z.literal('yes', {
    error: 'Chưa đánh dấu đã đọc. Đọc hết bản đã che, không còn tên, số, chỗ ở của ai, rồi đánh dấu.',
  }),
})
export type PassForPublic = z.output<typeof PassForPublic>

type Row = { family: Family; restricted: boolean; state: State; consentPublic: boolean }
const never: State[] = ['WITHDRAWN', 'REFUSED']

/** Why this is not to be passed for everybody; the database asks the same of each row that it shows. */
export function refusalToPublish(row: Row): Refusal | undefined {
  if (row.family !== 'opinion' || row.restricted)
    return new Refusal('publish.kind', 'Chỉ kiến nghị, phản ánh, đề nghị, góp ý được công khai.')
  if (never.includes(row.state))
    return new Refusal('publish.state', 'Đơn đã rút hoặc không thụ lý nên không công khai.')
  if (!row.consentPublic)
    return new Refusal(
      'publish.consent',
      'Người gửi không đồng ý công khai. Chỉ người gửi đổi được điều này.',
    )
}
