import { Fragment, type ReactNode } from 'react'
import { frameClass } from './control-class.ts'
import { FieldNotes, LabelWords } from './field-text.tsx'
import { type FieldProps, fieldId } from './form-state.ts'

/** A label, its hint, its error, then the control given as children (use `controlProps` on it). */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const Heading = field.asTitle ? 'h1' : Fragment
  const wrong = field.state.errors[field.name] !== undefined
  return (
    <div className={frameClass(wrong)}>
      <Heading>
        <label htmlFor={fieldId(field.name)} className="font-semibold">
          <LabelWords {...field} />
        </label>
      </Heading>
      <FieldNotes {...field} />
      <div className="mt-2">{children}</div>
    </div>
  )
}
