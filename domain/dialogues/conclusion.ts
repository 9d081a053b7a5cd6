import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor, type TimeLimit } from '#domain/time/time-limits.ts'
import { type Day, startOfDay } from '#lib/dates.ts'
import type { RecordedTurn } from './recorded.ts'
import { dayField, line, lines } from './typed.ts'
import { type DialogueState, dialogueStates, type Track } from './words.ts'

/** What the head writes of a conclusion notice; all else comes from what was said and given out. */
export const IssueDialogueNotice = z.object({
  unit: z.uuid('Chọn cơ quan ban hành.'),
  basis: lines(0, 2000, ''),
  judgement: lines(10, 4000, 'Chưa ghi đánh giá chung, ít nhất 10 ký tự.'),
  followUp: lines(0, 4000, ''),
  isPublic: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
})
export type IssueDialogueNotice = z.output<typeof IssueDialogueNotice>

/**
 * Concluded when it is over and each opinion has an end: answered, promised, in writing or handed up. Once
 * each office; what has to be told later has another paper.
 */
export function refusalToConclude(it: {
  state: DialogueState
  turns: readonly Pick<RecordedTurn, 'no' | 'outcome'>[]
  isIssued: boolean
}): Refusal | undefined {
  if (it.state !== 'held') {
    return new Refusal(
      'dialogue.notHeld',
      `Hội nghị đang ở bước “${dialogueStates[it.state]}”. Kết thúc hội nghị rồi ban hành thông báo kết luận.`,
    )
  }
  if (it.isIssued) {
    return new Refusal('notice.once', 'Cơ quan này đã ban hành thông báo kết luận của hội nghị.')
  }
  const open = it.turns.filter(({ outcome }) => !outcome).map(({ no }) => no)
  if (open.length === 0) return undefined
  return new Refusal(
    'notice.open',
    `Ý kiến ${open.join(', ')} chưa ghi kết quả. Ghi đã trả lời, việc đã hứa, trả lời văn bản hoặc vượt thẩm quyền, rồi ban hành.`,
  )
}

/** What the head writes of the report to the superior body. */
export const IssueDialogueReport = z.object({
  to: line(2, 200, 'Chưa ghi cơ quan nhận báo cáo.'),
  judgement: lines(10, 4000, 'Chưa ghi đánh giá, ít nhất 10 ký tự.'),
  difficulties: lines(0, 4000, ''),
  proposals: lines(0, 4000, ''),
})
export type IssueDialogueReport = z.output<typeof IssueDialogueReport>

/** Reported once it is concluded, once. */
export function refusalToReport(it: { hasConclusion: boolean; isIssued: boolean }): Refusal | undefined {
  if (it.isIssued) return new Refusal('report.once', 'Đã báo cáo kết quả hội nghị này với cấp trên.')
  if (it.hasConclusion) return undefined
  return new Refusal('report.early', 'Ban hành thông báo kết luận trước, rồi báo cáo cấp trên.')
}

/** What a superior body found, and by when it has to be put right. */
export const AddFinding = z.object({
  unit: z.uuid('Chọn cơ quan kiểm tra.'),
  body: lines(10, 4000, 'Chưa ghi kết quả kiểm tra, ít nhất 10 ký tự.'),
  dueOn: dayField('Chọn hạn khắc phục.'),
})
export type AddFinding = z.output<typeof AddFinding>

export const AnswerFinding = z.object({
  finding: z.uuid('Không thấy kết quả kiểm tra này. Tải lại trang.'),
  answer: lines(10, 4000, 'Chưa ghi đã khắc phục thế nào, ít nhất 10 ký tự.'),
})
export type AnswerFinding = z.output<typeof AnswerFinding>

/** How the head judges a year of dialogues. */
export const JudgeYear = z.object({
  unit: z.uuid('Chọn cơ quan.'),
  year: line(4, 4, 'Ghi năm, 4 chữ số.').refine((text) => /^20\d\d$/.test(text), 'Ghi năm, 4 chữ số.'),
  done: lines(10, 4000, 'Chưa ghi việc đã làm được, ít nhất 10 ký tự.'),
  missing: lines(10, 4000, 'Chưa ghi việc chưa làm được và nguyên nhân, ít nhất 10 ký tự.'),
  next: lines(10, 4000, 'Chưa ghi hướng năm tới, ít nhất 10 ký tự.'),
})
export type JudgeYear = z.output<typeof JudgeYear>

export type ResultDue = { due: Day; article: string }

/**
 * By when the conclusion of a dialogue of this day is made public: for the government of a commune by law (Điều 43
 * Luật Tổ chức chính quyền địa phương); the others keep to the same number as a rule of their own.
 */
export function resultDue(
  tracks: readonly Track[],
  day: Day,
  { limits, calendar }: { limits: readonly TimeLimit[]; calendar: Calendar },
): ResultDue {
  const limit = limitFor(limits, 'dlg.result', day)
  const { due } = computeDeadline(limit, startOfDay(day), calendar)
  return { due, article: tracks.includes('government') ? limit.article : 'quy chế của cơ quan' }
}
