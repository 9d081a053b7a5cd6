/** What whoever watches says of work that an office did or promised: each list once, with the word that people read. */
export const verdicts = {
  done: 'Đã thực hiện',
  partly: 'Một phần',
  not: 'Chưa thực hiện',
  form: 'Còn hình thức',
} as const
export type Verdict = keyof typeof verdicts
export const verdictCodes = Object.keys(verdicts) as [Verdict, ...Verdict[]]

/** What each of them means, beside its button. */
export const verdictHints: Record<Verdict, string> = {
  done: 'Đã xem, đúng như trả lời.',
  partly: 'Làm được một phần, còn thiếu.',
  not: 'Chưa thấy kết quả.',
  form: 'Có văn bản, chưa có việc thật.',
}

/**
 * How a verdict stands to what the office said at that moment: the same, otherwise, or given while the office had not
 * said yet that it was done.
 */
export const standCodes = ['agrees', 'differs', 'meanwhile'] as const
export type Stand = (typeof standCodes)[number]

/** Letters of whoever watches to the office that does the work, by how much each asks for. */
export const letters = {
  progress: 'Yêu cầu báo tiến độ',
  reminder: 'Văn bản đôn đốc',
  recommendation: 'Kiến nghị giám sát',
} as const
export type Letter = keyof typeof letters
export const letterCodes = Object.keys(letters) as [Letter, ...Letter[]]

export const letterHints: Record<Letter, string> = {
  progress: 'Hỏi việc đến đâu, khi nào xong.',
  reminder: 'Việc chậm, nhắc làm và trả lời.',
  recommendation: 'Kiến nghị xử lý, khắc phục; mức cao nhất.',
}
