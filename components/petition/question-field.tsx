import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { Asked } from '#domain/petitions/extra.ts'

/** A further question of a kind or a field, with the box that its answer needs. */
export function QuestionField({
  state,
  question,
  defaultValue,
}: {
  state: FormState
  question: Asked
  defaultValue?: string
}) {
  const { name, label, hint, type, required, options } = question
  const field = { state, name, label, hint: hint || undefined, optional: !required, defaultValue }
  switch (type) {
    case 'text':
      return <TextArea {...field} rows={4} />
    case 'day':
      return <DateField {...field} />
    case 'yes-no':
      return (
        <Choice
          {...field}
          columns
          options={[
            { value: 'có', label: 'Có' },
            { value: 'không', label: 'Không' },
          ]}
        />
      )
    case 'choice':
      return <Choice {...field} options={options.map((one) => ({ value: one, label: one }))} />
    default:
      return <TextField {...field} />
  }
}
