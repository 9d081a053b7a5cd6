import { Fragment, type ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { frameClass } from './control-class.ts'
import { FieldNotes, LabelWords } from './field-text.tsx'
import { controlProps, type FieldProps, fieldId, typedValue } from './form-state.ts'
import { OptionRow, tickClass } from './option-row.tsx'

export type ChoiceOption = { value: string; label: ReactNode; hint?: string }

/** One of several. `columns` puts short answers side by side where there is room. */
export function Choice({
  options,
  columns = false,
  ...field
}: FieldProps & { options: ChoiceOption[]; columns?: boolean }) {
  const control = controlProps(field)
  const Heading = field.asTitle ? 'h1' : Fragment
  const chosen = typedValue(field)
  const wrong = field.state.errors[field.name] !== undefined
  return (
    <div className={frameClass(wrong)}>
      <fieldset aria-describedby={control['aria-describedby']}>
        <legend className="max-w-full">
          <Heading>
            <LabelWords {...field} />
          </Heading>
        </legend>
        <FieldNotes {...field} />
        <div className={cn('mt-2 grid gap-2.5', columns && 'sm:grid-cols-2')}>
          {options.map(({ value, label, hint }, index) => {
            // The first answer carries the id of the field, so that the list of errors can lead here.
            const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${value}`
            const hintId = hint && `${id}-nghia`
            return (
              <OptionRow key={value} htmlFor={id} label={label} hint={hint} hintId={hintId}>
                <input
                  type="radio"
                  id={id}
                  name={field.name}
                  value={value}
                  defaultChecked={chosen === value}
                  aria-describedby={hintId}
                  className={tickClass}
                />
              </OptionRow>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
