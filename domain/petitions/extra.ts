import type { FieldRule, KindRule, Question } from '#domain/petitions/kinds.ts'
import { cleanText } from '#domain/petitions/typed-text.ts'
import { isDay } from '#lib/dates.ts'

export type ExtraAnswer = { key: string; label: string; value: string }

/** A question with the name of its box: kinds and fields choose their keys without knowing of each other. */
export type Asked = Question & { name: string }

/** The longest answer: a line, a text. */
const most = { line: 300, text: 2000, day: 10, 'yes-no': 5, choice: 120 }

/** Everything that is asked beyond the six pages, the kind's first. */
export const questionsOf = (
  kind: Pick<KindRule, 'questions'> | undefined,
  field: Pick<FieldRule, 'questions'> | undefined,
): Asked[] => [
  ...(kind?.questions ?? []).map((one) => ({ ...one, name: `loai-${one.key}` })),
  ...(field?.questions ?? []).map((one) => ({ ...one, name: `linh-vuc-${one.key}` })),
]

/** The answers as they are kept, and by the box what is missing or cannot be. */
export function readExtra(
  asked: readonly Asked[],
  typed: Record<string, string>,
): { answers: ExtraAnswer[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const answers: ExtraAnswer[] = []
  for (const one of asked) {
    const text = cleanText(typed[one.name] ?? '').text
    const value = one.type === 'text' ? text : text.replace(/\s+/g, ' ')
    const fault = faultOf(one, value)
    if (fault) errors[one.name] = fault
    else if (value) answers.push({ key: one.name, label: one.label, value })
  }
  return { answers, errors }
}

/** What can be chosen; nothing where it is typed. */
export const choicesOf = ({ type, options }: Pick<Question, 'type' | 'options'>): readonly string[] =>
  type === 'yes-no' ? ['có', 'không'] : options

function faultOf(one: Asked, value: string): string | undefined {
  if (!value) return one.required ? `Chưa trả lời: ${one.label}.` : undefined
  if (value.length > most[one.type]) {
    return `Câu trả lời dài hơn ${most[one.type]} ký tự. Xin ghi ngắn lại, phần dài để ở nội dung hoặc tệp kèm theo.`
  }
  if (one.type === 'day' && !isDay(value)) return 'Chưa rõ ngày nào. Chọn ngày, tháng, năm.'
  if ((one.type === 'yes-no' || one.type === 'choice') && !choicesOf(one).includes(value)) {
    return 'Chọn một câu trong danh sách.'
  }
}
