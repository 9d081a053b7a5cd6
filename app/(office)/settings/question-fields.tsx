import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { countOf, mostQuestionsOfRule, questionTypes } from '#domain/rules/questions.ts'

const types = Object.entries(questionTypes).map(([value, label]) => ({ value, label }))

/**
 * The further questions of a kind or a field. Every button sends the whole form, and the page comes back
 * with the questions in their new order: no script is needed.
 */
export function QuestionFields({ state, action }: { state: FormState; action: string }) {
  const count = countOf(state.values)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const press = (act: string, label: string, about?: string) => (
    <Button tone="plain" name="act" value={act} formAction={action}>
      {label}
      {about && <span className="sr-only"> {about}</span>}
    </Button>
  )
  return (
    <section id="cau-hoi" className="space-y-5">
      <h2 className="text-xl">Câu hỏi thêm</h2>
      <p className="text-than-nhat">
        Hỏi người gửi sau khi chọn, nhiều nhất {mostQuestionsOfRule} câu. Chỉ người giải quyết đọc câu trả
        lời.
      </p>
      <HiddenField name="questions" value={String(count)} />
      {numbers.map((at) => (
        <fieldset key={at} className="space-y-4 rounded-md border border-ke bg-giay-to px-4 py-4">
          <legend className="px-1 font-semibold">Câu {at}</legend>
          <HiddenField name={`q${at}-key`} value={state.values[`q${at}-key`] ?? ''} />
          <TextField state={state} name={`q${at}-label`} label={`Lời hỏi, câu ${at}`} />
          <TextField state={state} name={`q${at}-hint`} label={`Gợi ý, câu ${at}`} optional />
          <SelectField state={state} name={`q${at}-type`} label={`Cách trả lời, câu ${at}`} options={types} />
          <TextArea
            state={state}
            name={`q${at}-options`}
            label={`Các lựa chọn, câu ${at}`}
            hint="Chỉ khi chọn một trong danh sách: mỗi dòng một lựa chọn."
            rows={3}
            optional
          />
          <CheckField state={state} name={`q${at}-required`} label={`Câu ${at} phải trả lời mới gửi được`} />
          <ButtonRow>
            {at > 1 && press(`up-${at}`, 'Lên', `câu ${at}`)}
            {at < count && press(`down-${at}`, 'Xuống', `câu ${at}`)}
            {press(`drop-${at}`, 'Bỏ', `câu ${at}`)}
          </ButtonRow>
        </fieldset>
      ))}
      {count < mostQuestionsOfRule && press('add', 'Thêm câu hỏi')}
    </section>
  )
}

/** Pressing Enter in a box must not press the first button of the questions: this one stands before it. */
export const DefaultButton = () => <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
