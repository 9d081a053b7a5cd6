import type { ReactNode } from 'react'
import { Form } from '#components/form/form.tsx'
import { type FormState, fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'

/** The page of one act on a round: what it does, what it asks, and its button. */
export function ContactForm({
  title,
  lead,
  back,
  action,
  state,
  version,
  button,
  children,
}: {
  title: string
  lead: ReactNode
  back: { href: string; label: string }
  action: string
  state: FormState
  /** Absent where something new is added. */
  version?: number
  button: string
  children: ReactNode
}) {
  return (
    <>
      <PageTitle title={title} lead={lead} back={back} />
      <div className="max-w-page">
        <Form action={action} state={state}>
          {version !== undefined && (
            <div id={fieldId('version')}>
              <HiddenField name="version" value={String(version)} />
            </div>
          )}
          {children}
          <SubmitButton>{button}</SubmitButton>
        </Form>
      </div>
    </>
  )
}
