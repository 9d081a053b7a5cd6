import type { Question } from '#domain/petitions/kinds.ts'
import { slug } from '#lib/slug.ts'
import { type Errors, lineOf, type Typed, textOf } from './typed.ts'

export const mostQuestionsOfRule = 20

export const questionTypes = {
  line: 'Một dòng chữ',
  text: 'Nhiều dòng chữ',
  day: 'Một ngày',
  'yes-no': 'Có hoặc không',
  choice: 'Chọn một trong danh sách',
} as const
export type QuestionType = keyof typeof questionTypes

const parts = ['key', 'label', 'hint', 'type', 'required', 'options'] as const
const name = (at: number, part: (typeof parts)[number]) => `q${at}-${part}`

/** How many questions the form has on it; a hidden field says so. */
export const countOf = (typed: Typed): number =>
  Math.min(mostQuestionsOfRule, Math.max(0, Number.parseInt(typed.questions ?? '0', 10) || 0))

/** Questions as values of form fields, for a form that is opened. */
export function questionValues(questions: readonly Question[]): Typed {
  const values: Typed = { questions: String(questions.length) }
  questions.forEach((one, index) => {
    const at = index + 1
    values[name(at, 'key')] = one.key
    values[name(at, 'label')] = one.label
    values[name(at, 'hint')] = one.hint
    values[name(at, 'type')] = one.type
    if (one.required) values[name(at, 'required')] = 'yes'
    values[name(at, 'options')] = one.options.join('\n')
  })
  return values
}

/** What the buttons beside the questions do: "add", "up-3", "down-3", "drop-3"; anything else changes nothing. */
export function rearranged(typed: Typed, act: string): Typed {
  const count = countOf(typed)
  const order = Array.from({ length: count }, (_, index) => index + 1)
  const [what, number] = act.split('-')
  const at = Number(number) - 1
  if (what === 'add' && count < mostQuestionsOfRule) order.push(count + 1)
  if (what === 'drop' && order[at]) order.splice(at, 1)
  if (what === 'up' && at > 0 && order[at])
    order.splice(at - 1, 2, order[at] as number, order[at - 1] as number)
  if (what === 'down' && order[at + 1]) order.splice(at, 2, order[at + 1] as number, order[at] as number)
  const others = Object.entries(typed).filter(([key]) => !/^q\d+-/.test(key))
  const moved = order.flatMap((old, index) =>
    parts.flatMap((part): [string, string][] => {
      const value = typed[name(old, part)]
      return value === undefined ? [] : [[name(index + 1, part), value]]
    }),
  )
  return Object.fromEntries([...others, ...moved, ['questions', String(order.length)]])
}

/** The questions as written; one without any word in it is left out. */
export function readQuestions(typed: Typed, errors: Errors): Question[] {
  const read: Question[] = []
  for (let at = 1; at <= countOf(typed); at++) {
    const label = lineOf(typed, name(at, 'label'))
    const hint = lineOf(typed, name(at, 'hint'))
    const options = textOf(typed, name(at, 'options'))
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
    if (!label && !hint && options.length === 0) continue
    const type = lineOf(typed, name(at, 'type')) as QuestionType
    const fault = (part: (typeof parts)[number], message: string) => {
      errors[name(at, part)] ??= `Câu ${at}: ${message}`
    }
    if (label.length < 3 || label.length > 200) fault('label', 'lời hỏi cần 3 đến 200 ký tự.')
    if (hint.length > 300) fault('hint', 'gợi ý dài hơn 300 ký tự.')
    if (!Object.hasOwn(questionTypes, type)) fault('type', 'chưa chọn cách trả lời.')
    if (type === 'choice' && (options.length < 2 || options.length > 12)) {
      fault('options', 'cần 2 đến 12 lựa chọn, mỗi dòng một lựa chọn.')
    }
    if (options.some((one) => one.length > 120)) fault('options', 'có lựa chọn dài hơn 120 ký tự.')
    read.push({
      key: keyFor(lineOf(typed, name(at, 'key')), label, at, read),
      label,
      hint,
      type,
      required: typed[name(at, 'required')] === 'yes',
      options: type === 'choice' ? [...new Set(options)] : [],
    })
  }
  return read
}

/** A question keeps its key when its words change; a new one gets one of its words. */
function keyFor(kept: string, label: string, at: number, others: readonly Question[]): string {
  const isFree = (key: string) => /^[a-z][a-z0-9-]{0,30}$/.test(key) && !others.some((one) => one.key === key)
  if (isFree(kept)) return kept
  const words = slug(label)
    .replace(/^[^a-z]+/, '')
    .slice(0, 24)
  return [words, `${words}-${at}`, `cau-${at}`].find(isFree) ?? `cau-${at}-${others.length}`
}
