import { Icon } from '#components/ui/icon.tsx'
import { type FormState, fieldId } from './form-state.ts'

/**
 * First thing inside a refused form: what is missing, each line leading to its field. It takes the focus
 * when the page opens, because without scripts nothing else would announce it.
 */
export function ErrorSummary({ state }: { state: FormState }) {
  const errors = Object.entries(state.errors)
  if (errors.length === 0 && !state.message) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was opened to show exactly this
      autoFocus
      className="rounded-md border-2 border-son outline-none bg-son-nhat px-4 py-3 sm:px-5"
    >
      <p className="flex items-baseline gap-2 font-semibold text-son">
        <Icon name="alert" className="translate-y-0.5" />
        <span className="min-w-0">{state.message ?? summary(errors.length)}</span>
      </p>
      {errors.length > 0 && (
        <ul className="mt-1">
          {errors.map(([name, error]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="block py-2.5">
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function summary(count: number): string {
  return count === 1 ? 'Còn một chỗ cần xem lại' : `Còn ${count} chỗ cần xem lại`
}
