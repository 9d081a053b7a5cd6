import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'

/** One line of text. `short` is for codes, phones, numbers: the width says how much is expected. */
export function TextField({
  type = 'text',
  inputMode,
  autoComplete,
  maxLength,
  short = false,
  spellCheck,
  placeholder,
  focused = false,
  ...field
}: FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'time'
  inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  autoComplete?: string
  maxLength?: number
  short?: boolean
  spellCheck?: boolean
  placeholder?: string
  /** Where the page begins for whoever works with keys alone. */
  focused?: boolean
}) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={spellCheck}
        // biome-ignore lint/a11y/noAutofocus: said by the page that is opened to write just this
        autoFocus={focused || undefined}
        placeholder={placeholder}
        defaultValue={type === 'password' ? undefined : typedValue(field)}
        className={cn(controlClass, short ? 'w-[16rem]' : 'w-full')}
      />
    </Field>
  )
}
