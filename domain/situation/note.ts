import { z } from 'zod'
import { dayField, line, lines } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { levelCodes, type NoteState, noteKindCodes } from './words.ts'

/** A month, "2026-11": the period of a note. */
export type Month = string
const month = /^20\d{2}-(0[1-9]|1[0-2])$/

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const monthBefore = (it: Month): Month => monthOf(addDays(`${it}-01`, -1))
export const monthWords = (it: Month): string => `tháng ${Number(it.slice(5))}/${it.slice(0, 4)}`
export const isMonth = (text: string): text is Month => month.test(text)
/** The last day of a month: from then on a note of it is waited for. */
export const lastDayOf = (it: Month): Day => {
  const next = addDays(`${it}-28`, 4)
  return addDays(`${monthOf(next)}-01`, -1)
}

/** A telephone number or a paper of identity: who said it is not asked for. */
const traces = /(?:\+84|\b0)\d(?:[ .]?\d){7,8}\b|\b\d{12}\b/

const pointFields = {
  field: line(1, 60, 'Chưa chọn lĩnh vực.').refine(
    (text) => Object.hasOwn(fields, text),
    'Chọn lĩnh vực trong danh sách.',
  ),
  level: z.enum(levelCodes, { error: 'Chưa chọn mức độ.' }),
  /** About how many people; empty where nobody can say. */
  people: lineText
    .transform((text) => text.replace(/[. ]/g, ''))
    .refine((text) => text === '' || /^[1-9]\d{0,5}$/.test(text), 'Ghi số người bằng chữ số, hoặc để trống.')
    .transform((text) => (text === '' ? null : Number(text))),
  /** Could it become a hot spot? */
  hot: z
    .string()
    .optional()
    .transform((text) => text === 'yes'),
  body: lines(20, 2000, 'Chưa ghi việc bà con nói tới, ít nhất 20 ký tự: việc gì, ở đâu, mong gì.').refine(
    (text) => !traces.test(text),
    'Có số điện thoại hoặc số giấy tờ của một người. Bỏ số đó, giữ nguyên việc được nêu.',
  ),
}

export const BeginNote = z.object({
  place: z
    .string({ error: 'Chưa chọn nơi.' })
    .regex(/^[0-9a-f-]{36}:[0-9]{2,5}$/, 'Chưa chọn nơi. Chọn trong danh sách.'),
  period: lineText.refine(isMonth, 'Chưa chọn tháng.'),
  kind: z.enum(noteKindCodes, { error: 'Chưa chọn loại báo cáo.' }),
  ...pointFields,
})
export type BeginNote = z.output<typeof BeginNote>

/** Boxes are named by the point of below that they stand for. */
const box = /^origin-([0-9a-f-]{36})$/

export const AddPoint = z
  .looseObject({ version, ...pointFields })
  .transform(({ version, field, level, people, hot, body, ...rest }) => ({
    ...{ version, field, level, people, hot, body },
    origins: Object.keys(rest).flatMap((name) => box.exec(name)?.[1] ?? []),
  }))
export type AddPoint = z.output<typeof AddPoint>
export const ChangePoint = z.object({ version, ...pointFields })
export type ChangePoint = z.output<typeof ChangePoint>
export type PointFacts = Pick<AddPoint, 'field' | 'level' | 'people' | 'hot' | 'body'>

export const NoteVersion = z.object({ version })
export const RemovePoint = z.object({ version, pointId: z.uuid() })

export const GatherPoint = z.object({
  dialogue: lineText.refine((text) => /^\S{3,40}$/.test(text), 'Chưa chọn hội nghị.'),
  body: lines(10, 1000, 'Chưa ghi ý kiến, ít nhất 10 ký tự. Cơ quan chuẩn bị hội nghị đọc câu này.'),
  gatheredOn: dayField('Chưa ghi ngày nghe bà con nói.'),
})
export type GatherPoint = z.output<typeof GatherPoint>

export const RecommendPoint = z.object({
  toUnitId: z.uuid('Chưa chọn cơ quan nhận.'),
  body: lines(20, 2000, 'Chưa ghi việc, ít nhất 20 ký tự. Cơ quan nhận đọc đoạn này.'),
  task: line(10, 200, 'Chưa ghi việc đề nghị làm, ít nhất 10 ký tự.'),
  expectedResult: line(10, 300, 'Chưa ghi kết quả phải đạt, ít nhất 10 ký tự.'),
})
export type RecommendPoint = z.output<typeof RecommendPoint>

/** Nothing is noted of a month that has not begun. */
export function refusalToBegin({ period }: Pick<BeginNote, 'period'>, today: Day): Refusal | undefined {
  if (period <= monthOf(today)) return undefined
  return fieldRefusal('situation.future', 'period', 'Tháng này chưa tới. Chọn tháng đến hôm nay.')
}

/** What went up stays as it went up; what is to be added goes into another note. */
export function refusalToWrite(state: NoteState): Refusal | undefined {
  if (state === 'draft') return undefined
  return new Refusal(
    'situation.sent',
    'Báo cáo đã gửi lên trên nên giữ nguyên. Có việc mới thì lập báo cáo đột xuất.',
  )
}

export function refusalToSend(state: NoteState, points: number): Refusal | undefined {
  if (points === 0) {
    return new Refusal(
      'situation.empty',
      'Báo cáo chưa có điểm nào. Tháng không có gì mới thì ghi một điểm mức bình thường.',
    )
  }
  return refusalToWrite(state)
}

/** Only what went up may be acted upon: until then its writer may still take it back. */
export function refusalToUse(state: NoteState): Refusal | undefined {
  if (state === 'sent') return undefined
  return new Refusal('situation.draft', 'Báo cáo chưa gửi. Gửi lên trên rồi mới đưa điểm này đi tiếp được.')
}
