import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps } from './form-state.ts'

/** Files from the machine. The form around it must be multipart/form-data. */
export function FileField({
  accept,
  multiple = false,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type="file"
        accept={accept}
        multiple={multiple}
        className={cn(
          controlClass,
          'w-full border-dashed file:mr-3 file:mb-1 file:cursor-pointer file:rounded-sm file:border-[1.5px] file:border-solid file:border-vien file:bg-giay file:px-3 file:py-1.5 file:font-semibold file:text-cham',
        )}
      />
    </Field>
  )
}
