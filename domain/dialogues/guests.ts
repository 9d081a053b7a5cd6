import { z } from 'zod'
import { guestKindCodes } from './registering/words.ts'
import { line } from './typed.ts'

/** Somebody invited by title: an office, a head of a village, a delegate. Never by name alone. */
export const AddGuest = z.object({
  kind: z.enum(guestKindCodes, { error: 'Chưa chọn mời ai.' }),
  title: line(5, 200, 'Chưa ghi chức vụ hoặc cơ quan được mời, ví dụ: Tổ trưởng tổ dân phố 5.'),
  site: z.union([z.uuid(), z.literal('')], { error: 'Chọn điểm họp trong danh sách.' }).default(''),
})
export type AddGuest = z.output<typeof AddGuest>
