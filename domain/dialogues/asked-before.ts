import { z } from 'zod'
import { mask } from '#domain/petitions/masking.ts'
import { Refusal } from '#domain/refusal.ts'
import { fold } from '#domain/search/fold.ts'
import { type Held, heldCodes } from './registering/words.ts'
import { lines } from './typed.ts'

export const AskQuestion = z.object({
  token: z.string().regex(/^[\w-]{20,80}$/, 'Mở lại trang rồi gửi; câu vừa viết còn nguyên.'),
  question: lines(5, 500, 'Câu hỏi có từ 5 đến 500 ký tự.'),
})
export type AskQuestion = z.output<typeof AskQuestion>

const version = z.coerce.number().int().min(1).catch(0)
export const ShowQuestion = z.object({ id: z.string().catch(''), version })
export const HoldQuestion = ShowQuestion.extend({
  heldFor: z.enum(heldCodes, { error: 'Chưa chọn vì sao giữ lại câu hỏi.' }),
})
export const MergeQuestion = ShowQuestion.extend({
  main: z.uuid('Chưa chọn gộp vào câu nào.'),
})
export type ShowQuestion = z.output<typeof ShowQuestion>
export type HoldQuestion = z.output<typeof HoldQuestion>
export type MergeQuestion = z.output<typeof MergeQuestion>

// Words that hurt whoever they are said of; names of animals alone are not among them: dogs run about, too.
const insults =
  /(?<!\p{L})(?:đồ ngu|lũ ngu|bọn ngu|ngu dốt|ngu xuẩn|khốn nạn|mất dạy|vô học|súc vật|súc sinh|đồ chó|thằng chó|óc chó|đồ đểu|lũ đểu|bọn đểu|đểu cáng|mẹ kiếp|chết tiệt|thối tha|ăn hại|bọn cướp|lũ cướp|đéo|địt|vãi|cặc|lồn|đm|đmm|vcl|vl)(?!\p{L})/iu
// What says that somebody broke the law goes to where the law keeps it, not before a hall.
const denounces =
  /(?<!\p{L})(?:tố cáo|nhận hối lộ|ăn hối lộ|đưa hối lộ|đòi hối lộ|hối lộ|tham nhũng|tham ô|biển thủ|vòi tiền|vòi vĩnh|đòi tiền bồi dưỡng|nhận tiền bồi dưỡng|ăn chặn|ăn bớt|rút ruột|bảo kê|chạy án|chạy chức|nhận phong bì|đòi phong bì|lót tay|quấy rối|đánh đập)(?!\p{L})/iu

/**
 * Why a question is held before anybody reads it; undefined for a plain one. What sounds like a denunciation comes
 * first, since its sender has to be told where it is kept secret.
 */
export function heldFor(question: string): Held | undefined {
  if (denounces.test(question)) return 'denunciation'
  if (mask(question).count > 0) return 'person'
  return insults.test(question) ? 'insult' : undefined
}

/** The same words, but for case, marks and signs. */
export const sameWords = (a: string, b: string): boolean => fold(a) === fold(b)

export const tooManyWords = (most: number): Refusal =>
  new Refusal(
    'question.tooMany',
    `Mỗi người gửi trước nhiều nhất ${most} câu, ông/bà đã gửi đủ. Đồng tình với câu của người khác, hoặc hỏi tại hội nghị.`,
  )
export const closedToQuestions = (): Refusal =>
  new Refusal(
    'question.closed',
    'Hội nghị không còn nhận câu hỏi gửi trước. Ông/bà hỏi tại hội nghị, hoặc gửi phản ánh.',
  )
