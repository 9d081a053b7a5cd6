import type { FieldRule, Question } from '#domain/petitions/kinds.ts'
import type { Day } from '#lib/dates.ts'
import { questionValues, readQuestions } from './questions.ts'
import { dayIn, formSchema, lineOf, type Read, type Typed, textOf } from './typed.ts'

/** A field as an administrator wrote it, to hold from a day on. */
export type FieldInput = { label: string; stopMessage: string; questions: Question[]; from: Day }

function readField(typed: Typed): Read<FieldInput> {
  const errors: Record<string, string> = {}
  const label = lineOf(typed, 'label')
  const stopMessage = textOf(typed, 'stopMessage')
  if (label.length < 2 || label.length > 80) errors.label = 'Tên lĩnh vực cần 2 đến 80 ký tự.'
  if (stopMessage.length > 600) errors.stopMessage = 'Lời dừng dài hơn 600 ký tự. Xin rút gọn.'
  const questions = readQuestions(typed, errors)
  return { value: { label, stopMessage, questions, from: dayIn(typed, 'from', errors) }, errors }
}

export const FieldForm = formSchema(readField)

/** A field as values of the form, for one that is to be changed. */
export const fieldValues = ({ label, stopMessage, questions }: FieldRule, from: Day): Typed => ({
  ...{ label, stopMessage, from },
  ...questionValues(questions),
})
