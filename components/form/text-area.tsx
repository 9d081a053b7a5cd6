import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'
import { KeptTextArea } from './kept-text-area.tsx'

/** Several lines; grows with the text where the browser can. */
export function TextArea({
  rows = 6,
  maxLength,
  placeholder,
  focused = false,
  ...field
}: FieldProps & { rows?: number; maxLength?: number; placeholder?: string; focused?: boolean }) {
  return (
    <Field {...field}>
      <KeptTextArea
        {...controlProps(field)}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        autoFocus={focused || undefined}
        defaultValue={typedValue(field)}
        className={cn(controlClass, 'w-full resize-y')}
      />
    </Field>
  )
}
