import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'

/** Several lines; grows with the text where the browser can. */
export function TextArea({
  rows = 6,
  maxLength,
  placeholder,
  ...field
}: FieldProps & { rows?: number; maxLength?: number; placeholder?: string }) {
  return (
    <Field {...field}>
      <textarea
        {...controlProps(field)}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        defaultValue={typedValue(field)}
        className={cn(controlClass, 'w-full resize-y')}
      />
    </Field>
  )
}
