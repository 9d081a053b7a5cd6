import { z } from 'zod'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { addDays, type Day, dayOf, formatDay, formatShortDay, isDay } from '#lib/dates.ts'

/** Days between the approval and the erasing, where nobody set another number. */
export const waitDays = 30
/** So many files in one decision at most: a committee reads every line. */
export const mostFiles = 200

const reason = (missing: string) =>
  longText.refine((text) => text.length >= 10 && text.length <= 2000, missing)

export const HoldPetition = z.object({
  reason: reason('Chưa ghi lý do tạm giữ: việc gì còn cần hồ sơ này, ai yêu cầu.'),
})
export const LiftHold = z.object({ reason: reason('Chưa ghi lý do thôi tạm giữ.') })
export type Reason = z.output<typeof HoldPetition>

/** A decision to destroy: the paper that it stands in, what the committee found, and which files. */
export const ProposeDestruction = z
  .record(z.string(), z.string())
  .transform((typed) => ({
    number: lineText.parse(typed.number ?? ''),
    decidedOn: lineText.parse(typed.decidedOn ?? ''),
    committee: longText.parse(typed.committee ?? ''),
    petitions: Object.keys(typed).flatMap((name) =>
      name.startsWith('file-') && typed[name] === 'yes' ? [name.slice('file-'.length)] : [],
    ),
  }))
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (it.number.length < 2 || it.number.length > 60) bad('number', 'Chưa ghi số quyết định tiêu hủy.')
    if (!isDay(it.decidedOn)) bad('decidedOn', 'Chưa ghi ngày của quyết định.')
    if (it.committee.length < 20 || it.committee.length > 4000)
      bad('committee', 'Chưa ghi kết luận của hội đồng xét tiêu hủy: thành phần, ý kiến, biên bản số mấy.')
    if (it.petitions.length === 0) bad('files', 'Chưa chọn hồ sơ nào.')
    if (it.petitions.length > mostFiles)
      bad('files', `Mỗi quyết định nhiều nhất ${mostFiles} hồ sơ. Bỏ bớt, lập thêm quyết định khác.`)
  })
export type ProposeDestruction = z.output<typeof ProposeDestruction>

export const AnswerDestruction = z
  .object({
    answer: z.enum(['approve', 'drop'], 'Chưa chọn duyệt hay trả lại.'),
    reason: longText,
    understood: lineText,
  })
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (it.answer === 'drop' && it.reason.length < 10) bad('reason', 'Chưa ghi lý do trả lại.')
    if (it.answer === 'approve' && it.understood !== 'yes')
      bad('understood', 'Đánh dấu đã hiểu: hồ sơ đã xóa không lấy lại được.')
  })
export type AnswerDestruction = z.output<typeof AnswerDestruction>

export type DecisionFacts = {
  proposedBy: string
  approvedAt: Date | null
  droppedAt: Date | null
}

/** Two persons decide, once. */
export function refusalToAnswer(facts: DecisionFacts, personId: string): Refusal | undefined {
  if (facts.approvedAt || facts.droppedAt)
    return new Refusal('destruction.answered', 'Đề nghị này đã có người trả lời. Xem bên dưới.')
  if (facts.proposedBy === personId)
    return new Refusal(
      'destruction.same',
      'Ông/bà là người đề nghị nên không duyệt được. Việc này cần người thứ hai.',
    )
  return undefined
}

/** Where a decision stands, in words. */
export function standing(it: {
  approvedAt: Date | null
  droppedAt: Date | null
  eraseFrom: Day | null
}): string {
  if (it.droppedAt) return 'đã trả lại'
  return it.approvedAt && it.eraseFrom ? `đã duyệt, xóa từ ${formatDay(it.eraseFrom)}` : 'chờ duyệt'
}

/** Where one file of it stands. */
export function itemStanding(it: { droppedAt: Date | null; erasedAt: Date | null }): string {
  if (it.erasedAt) return `đã xóa ${formatShortDay(dayOf(it.erasedAt))}`
  return it.droppedAt ? 'không tiêu hủy' : 'còn nguyên'
}

/** The first day on which the job may erase. */
export const eraseFrom = (approvedAt: Date, wait: number): Day => addDays(dayOf(approvedAt), wait)

export const refusalOfDay = (decidedOn: Day, today: Day): Refusal | undefined => {
  if (decidedOn <= today) return undefined
  const sentence = `Ngày của quyết định ở sau hôm nay, ${formatDay(today)}. Xem lại.`
  return new Refusal('destruction.future', sentence, { decidedOn: sentence })
}
