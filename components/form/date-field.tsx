import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'

/** A day, as 'YYYY-MM-DD'; the browser shows it in its own order. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type="date"
        min={min}
        max={max}
        defaultValue={typedValue(field)}
        className={cn(controlClass, 'w-[14rem]')}
      />
    </Field>
  )
}
