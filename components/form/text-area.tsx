import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'

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
      <textarea
        {...controlProps(field)}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: said by the page that is opened to write just this
        autoFocus={focused || undefined}
        defaultValue={typedValue(field)}
        className={cn(controlClass, 'w-full resize-y')}
      />
    </Field>
  )
}
