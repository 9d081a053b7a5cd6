import { Icon } from '#components/ui/icon.tsx'
import { type FieldProps, fieldId } from './form-state.ts'

/** The words of a label; the heading of the page where they are its only question. */
export function LabelWords({ label, optional, asTitle }: Pick<FieldProps, 'label' | 'optional' | 'asTitle'>) {
  const words = (
    <>
      {label}
      {optional && <span className="font-normal text-than-nhat"> (không bắt buộc)</span>}
    </>
  )
  return asTitle ? (
    <span className="mb-1 block text-3xl tracking-[-0.012em] text-balance">{words}</span>
  ) : (
    words
  )
}

/** The hint and the error of a field, with the ids that its control points to. */
export function FieldNotes({ state, name, hint }: Pick<FieldProps, 'state' | 'name' | 'hint'>) {
  const error = state.errors[name]
  return (
    <>
      {hint && (
        <p id={`${fieldId(name)}-goi-y`} className="text-[0.95em] text-than-nhat">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${fieldId(name)}-loi`} className="mt-1 flex items-baseline gap-2 font-semibold text-son">
          <Icon name="alert" className="translate-y-0.5" />
          <span className="min-w-0">{error}</span>
        </p>
      )}
    </>
  )
}
