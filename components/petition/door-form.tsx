import type { ReactNode } from 'react'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** How a letter is dealt with at the door: what is asked for, why, and that it cannot be taken back. */
export function DoorForm({
  action,
  state,
  version,
  warning,
  submit,
  tone,
  children,
  more,
}: {
  action: string
  state: FormState
  version: number
  warning: string
  submit: string
  tone?: 'danger'
  /** Fields before the reason. */
  children?: ReactNode
  /** Fields behind the reason. */
  more?: ReactNode
}) {
  return (
    <Form action={action} state={state}>
      <HiddenField name="version" value={String(version)} />
      {children}
      <TextArea
        state={state}
        name="reason"
        label="Lý do"
        hint="Người gửi đọc nguyên văn lý do này."
        rows={5}
      />
      {more}
      <Notice tone="warn" title="Không lấy lại được">
        <p>{warning}</p>
      </Notice>
      <SubmitButton tone={tone}>{submit}</SubmitButton>
    </Form>
  )
}
