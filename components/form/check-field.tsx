import { FieldNotes } from './field-text.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'
import { OptionRow, tickClass } from './option-row.tsx'

/** One statement to tick. Ticked, it sends `value`; not ticked, the browser sends nothing. */
export function CheckField({ value = 'yes', ...field }: FieldProps & { value?: string }) {
  const control = controlProps(field)
  return (
    <div className="min-w-0">
      <OptionRow htmlFor={control.id} label={field.label}>
        <input
          {...control}
          type="checkbox"
          value={value}
          defaultChecked={typedValue(field) === value}
          className={tickClass}
        />
      </OptionRow>
      <div className="mt-1">
        <FieldNotes {...field} />
      </div>
    </div>
  )
}
