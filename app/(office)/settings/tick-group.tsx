import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'

/** Several of a list: tick boxes called `prefix-code`. */
export function TickGroup({
  state,
  prefix,
  label,
  hint,
  options,
}: {
  state: FormState
  prefix: string
  label: string
  hint?: string
  options: { code: string; label: string }[]
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{label}</legend>
      {hint && <p className="text-[0.95em] text-than-nhat">{hint}</p>}
      <div className="mt-2 grid gap-2.5 sm:grid-cols-2">
        {options.map((one) => (
          <CheckField key={one.code} state={state} name={`${prefix}-${one.code}`} label={one.label} />
        ))}
      </div>
    </fieldset>
  )
}
