import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { type Details, type FactName, factFields } from '#domain/papers/facts.ts'

const rows = { text: 5, lines: 3 }

/** One field for each fact of a paper, those that may stay empty marked so. */
export function PaperFields({
  state,
  needed,
  more,
  defaults,
}: {
  state: FormState
  needed: readonly FactName[]
  more: readonly FactName[]
  defaults: Details
}) {
  return [...needed, ...more].map((name) => {
    const { name: words, ask, hint }: { name: string; ask: string; hint?: string } = factFields[name]
    const field = {
      state,
      name,
      hint,
      label: `${words[0]?.toUpperCase()}${words.slice(1)}`,
      optional: more.includes(name),
      defaultValue: defaults[name],
    }
    if (name === 'round') {
      const options = ['lần đầu', 'lần hai'].map((value) => ({ value, label: value }))
      return <SelectField key={name} {...field} hint={undefined} options={options} />
    }
    if (ask === 'day') return <DateField key={name} {...field} />
    if (ask === 'line') return <TextField key={name} {...field} />
    return <TextArea key={name} {...field} rows={rows[ask as keyof typeof rows]} />
  })
}
