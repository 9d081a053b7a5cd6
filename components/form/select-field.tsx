import { Icon } from '#components/ui/icon.tsx'
import { cn } from '#lib/cn.ts'
import { controlClass } from './control-class.ts'
import { Field } from './field.tsx'
import { controlProps, type FieldProps, typedValue } from './form-state.ts'

export type SelectOption = { value: string; label: string; group?: string }

/** One of many. Options of one group stand together under its name. */
export function SelectField({
  options,
  empty = 'Chọn một',
  focused = false,
  ...field
}: FieldProps & { options: SelectOption[]; empty?: string; focused?: boolean }) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <Field {...field}>
      <span className="relative block">
        <select
          {...controlProps(field)}
          // biome-ignore lint/a11y/noAutofocus: where the page begins for whoever works with keys alone
          autoFocus={focused || undefined}
          defaultValue={typedValue(field) ?? ''}
          className={cn(controlClass, 'w-full appearance-none pr-10')}
        >
          <option value="">{empty}</option>
          {groups.map((group) => {
            const members = options.filter((option) => option.group === group)
            const items = members.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))
            return group === undefined ? (
              items
            ) : (
              <optgroup key={group} label={group}>
                {items}
              </optgroup>
            )
          })}
        </select>
        <Icon name="down" className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2" />
      </span>
    </Field>
  )
}
