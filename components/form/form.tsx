import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import type { FormState } from './form-state.ts'

/**
 * A plain form to a route handler, with what was refused on top. The browser's own checks are off:
 * they speak the language of the browser and do not say who can help.
 */
export function Form({
  action,
  state,
  files = false,
  label,
  id,
  children,
}: {
  action: string
  state: FormState
  files?: boolean
  label?: string
  /** For a script that reads the form. */
  id?: string
  children: ReactNode
}) {
  return (
    <form
      id={id}
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
      className="space-y-6"
    >
      <ErrorSummary state={state} />
      {children}
    </form>
  )
}
