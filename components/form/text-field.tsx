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
  ...field
}: FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'time'
  inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  autoComplete?: string
  maxLength?: number
  short?: boolean
  spellCheck?: boolean
  placeholder?: string
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
        placeholder={placeholder}
        defaultValue={type === 'password' ? undefined : typedValue(field)}
        className={cn(controlClass, short ? 'w-[16rem]' : 'w-full')}
      />
    </Field>
  )
}
