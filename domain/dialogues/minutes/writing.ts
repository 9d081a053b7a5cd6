import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { dayField, line, lines } from '../typed.ts'
import type { DialogueState } from '../words.ts'
import type { WrittenStage } from './words.ts'

const hour = (missing: string) => line(5, 8, missing).refine((text) => /^\d\d:\d\d/.test(text), missing)
const several = (most: number) => lines(0, most, '')

/** The parts of the minutes that a secretary writes; all else is taken from what was kept in the hall. */
export const SaveMinutes = z.object({
  version,
  beganAt: hour('Chưa ghi giờ bắt đầu.'),
  endedAt: hour('Chưa ghi giờ kết thúc.'),
  composition: several(4000),
  agenda: several(8000),
  pastPromises: several(8000),
  conclusion: several(8000),
  readBackAt: line(0, 8, '').refine(
    (text) => text === '' || /^\d\d:\d\d/.test(text),
    'Giờ đọc lại chưa đúng.',
  ),
  otherOpinions: several(4000),
  secretary: line(0, 200, ''),
})
export type SaveMinutes = z.output<typeof SaveMinutes>

export const OpenRemarks = z.object({
  version,
  until: dayField('Chọn ngày cuối nhận góp ý.'),
})
export type OpenRemarks = z.output<typeof OpenRemarks>

/** A remark of somebody who was there: who, in words that name an office, a seat or a village. */
export const AddRemark = z.object({
  from: line(2, 200, 'Chưa ghi ai góp ý: chức vụ, số ghế hoặc thôn, tổ.'),
  body: lines(5, 2000, 'Chưa ghi góp ý, ít nhất 5 ký tự.'),
})
export type AddRemark = z.output<typeof AddRemark>

export const AnswerRemark = z
  .object({
    remark: z.uuid('Không thấy góp ý này. Tải lại trang.'),
    answer: z.enum(['taken', 'kept'], 'Chọn đã sửa theo hay giữ nguyên.'),
    reason: several(1000),
  })
  .refine(({ answer, reason }) => answer === 'taken' || reason.length >= 10, {
    path: ['reason'],
    message: 'Giữ nguyên thì ghi lý do, ít nhất 10 ký tự: người góp ý đọc được.',
  })
export type AnswerRemark = z.output<typeof AnswerRemark>

type Written = { stage: WrittenStage; commentsUntil: Day | null }

/** Minutes are written of a meeting that is over. */
export function refusalToBegin(state: DialogueState): Refusal | undefined {
  if (state === 'held') return undefined
  return new Refusal(
    'minutes.notHeld',
    'Hội nghị chưa kết thúc. Bấm kết thúc ở bàn thư ký rồi lập biên bản từ những gì đã ghi.',
  )
}

/** What is locked is never written again. */
export function refusalToWrite({ stage }: Pick<Written, 'stage'>): Refusal | undefined {
  if (stage !== 'locked') return undefined
  return new Refusal(
    'minutes.locked',
    'Biên bản đã khóa, không sửa được nữa. Có điều cần nói thêm thì ghi vào thông báo kết luận hoặc báo cáo.',
  )
}

/** Those who were there say what they miss until a day, which is not over yet. */
export function refusalToOpenRemarks(it: Written, until: Day, today: Day): Refusal | undefined {
  const locked = refusalToWrite(it)
  if (locked) return locked
  if (until >= today) return undefined
  return fieldRefusal('minutes.until', 'until', `Chọn ngày từ hôm nay (${formatDay(today)}).`)
}

/** Remarks are taken while they are asked for. */
export function refusalToRemark(it: Written, today: Day): Refusal | undefined {
  if (it.stage === 'comments' && it.commentsUntil && today <= it.commentsUntil) return undefined
  if (it.stage === 'comments' && it.commentsUntil) {
    return new Refusal('minutes.late', `Đã hết hạn góp ý (${formatDay(it.commentsUntil)}).`)
  }
  return new Refusal('minutes.noRemarks', 'Biên bản chưa mở hoặc đã thôi nhận góp ý.')
}

/** What has to stand in minutes before they are locked: each missing part is named. */
type Filled = Written & Pick<SaveMinutes, 'composition' | 'conclusion' | 'readBackAt' | 'secretary'>

/**
 * Locked after those who were there could speak of it, everybody has an answer, and nothing is missing.
 * The time for remarks has to be over, so that nobody finds the door shut before its day; minutes that were
 * read back and passed in the hall need no further day where none was given.
 */
export function refusalToLock(
  it: Filled,
  { day, today, openRemarks }: { day: Day; today: Day; openRemarks: number },
): Refusal | undefined {
  const locked = refusalToWrite(it)
  if (locked) return locked
  if (it.stage !== 'comments' || !it.commentsUntil) {
    return new Refusal('minutes.noRemarksYet', 'Mở góp ý cho người dự trước, rồi mới khóa biên bản.')
  }
  const isPassedThere = it.commentsUntil === day && it.readBackAt !== ''
  if (today <= it.commentsUntil && !isPassedThere) {
    return new Refusal(
      'minutes.early',
      `Người dự được góp ý đến hết ${formatDay(it.commentsUntil)}; khóa biên bản từ ngày sau đó.`,
    )
  }
  if (openRemarks > 0) {
    return new Refusal('minutes.open', `Còn ${openRemarks} góp ý chưa trả lời. Trả lời từng góp ý rồi khóa.`)
  }
  const missing = missingParts(it)
  if (missing.length === 0) return undefined
  return new Refusal('minutes.missing', `Biên bản còn thiếu: ${missing.join(', ')}.`)
}

const parts: [keyof Omit<Filled, keyof Written>, string][] = [
  ['composition', 'thành phần'],
  ['conclusion', 'kết luận của người chủ trì'],
  ['readBackAt', 'giờ đọc lại, thông qua'],
  ['secretary', 'thư ký'],
]

/** In the order of the minutes. */
export const missingParts = (it: Filled): string[] =>
  parts.filter(([name]) => !it[name].trim()).map(([, words]) => words)
