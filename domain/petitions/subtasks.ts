import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import { type Day, formatDay, isDay } from '#lib/dates.ts'

const noWeight = 'Trọng số là số từ 1 đến 100: phần của việc này trong cả việc.'

/** A part of the work: what, how heavy, by when, by whom. */
export const AddSubtask = z.object({
  version,
  title: lineText
    .refine((text) => text.length > 0, 'Chưa rõ việc: viết một câu bắt đầu bằng động từ.')
    .refine((text) => text.length <= 200, 'Dài hơn 200 ký tự. Xin rút gọn.'),
  weight: lineText
    .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 100, noWeight)
    .transform(Number),
  dueOn: lineText.refine(isDay, 'Chưa rõ thời gian: chọn ngày xong.'),
  personId: z.union([z.uuid(), z.literal('')], { error: 'Chưa chọn người.' }).default(''),
  bodyName: lineText.refine((text) => text.length <= 160, 'Tên đơn vị dài hơn 160 ký tự. Xin rút gọn.'),
})
export type AddSubtask = z.infer<typeof AddSubtask>

const subtaskId = z.uuid({ error: 'Chưa chọn việc con.' })
export const FinishSubtask = z.object({ version, subtaskId })
export type FinishSubtask = z.infer<typeof FinishSubtask>

export const WaiveSubtask = z.object({
  version,
  subtaskId,
  waiver: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi vì sao cho miễn: nêu lý do và số văn bản cho miễn, nếu có.',
    )
    .refine((text) => text.length <= 1000, 'Dài hơn 1.000 ký tự. Xin rút gọn.'),
})
export type WaiveSubtask = z.infer<typeof WaiveSubtask>

type Part = { weight: number; doneAt: Date | null; waivedAt: Date | null }

export const isOpenPart = (part: Part): boolean => !part.doneAt && !part.waivedAt

/** How far the work is: the weights done out of all; parts that were let go count no more. */
export function progressOf(parts: readonly Part[]): {
  done: number
  all: number
  percent: number
  open: number
} {
  const counted = parts.filter(({ waivedAt }) => !waivedAt)
  const sum = (list: readonly Part[]) => list.reduce((total, { weight }) => total + weight, 0)
  const all = sum(counted)
  const done = sum(counted.filter(({ doneAt }) => doneAt))
  return {
    done,
    all,
    percent: all === 0 ? 100 : Math.floor((done * 100) / all),
    open: parts.filter(isOpenPart).length,
  }
}

/** A part has its own day within the day of the whole work, and somebody who helps with it or a body. */
export function refusalToDivide(
  input: AddSubtask,
  facts: { today: Day; dueOn: Day | null; calendar: Calendar; people: { id: string }[]; parts: number },
): Refusal | undefined {
  const { personId, bodyName, dueOn } = input
  if (facts.parts >= 30)
    return new Refusal('subtask.many', 'Đã có 30 việc con. Gộp các việc nhỏ lại rồi thêm.')
  if (!personId === !bodyName) {
    return fieldRefusal(
      'subtask.nobody',
      'personId',
      'Chưa rõ người: chọn một người, hoặc ghi một đơn vị không có tài khoản.',
    )
  }
  if (personId && !facts.people.some(({ id }) => id === personId)) {
    return fieldRefusal(
      'subtask.outsider',
      'personId',
      'Người làm việc con phải là người chủ trì hoặc người phối hợp. Thêm ở trang Người phối hợp, theo dõi.',
    )
  }
  if (dueOn < facts.today) {
    return fieldRefusal('subtask.past', 'dueOn', 'Ngày này đã qua. Chọn ngày từ hôm nay trở đi.')
  }
  if (!isWorkingDay(facts.calendar, dueOn)) {
    return fieldRefusal('subtask.off', 'dueOn', 'Ngày này là ngày nghỉ. Chọn một ngày làm việc.')
  }
  if (facts.dueOn && facts.dueOn >= facts.today && dueOn > facts.dueOn) {
    return fieldRefusal(
      'subtask.late',
      'dueOn',
      `Việc con phải xong trong hạn của cả việc, chậm nhất ${formatDay(facts.dueOn)}.`,
    )
  }
}

/** No answer goes out over an open part that no leader let go in writing. */
export function refusalOverOpenParts(open: number, head: string | null): Refusal | undefined {
  if (open > 0) {
    return new Refusal(
      'close.openSubtask',
      `Còn ${open} việc con chưa xong. Làm xong, hoặc xin ${head ?? 'thủ trưởng đơn vị'} cho miễn bằng văn bản.`,
    )
  }
}
