import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { Button } from '#components/ui/button.tsx'

/** One opinion with two matters: both in their own words, each with a result of its own afterwards. */
export function SplitForm({
  action,
  state,
  turn,
  freshId,
}: {
  action: string
  state: FormState
  turn: { version: number; body: string }
  freshId: string
}) {
  return (
    <form method="post" action={action} noValidate aria-label="Tách câu" className="space-y-4">
      <HiddenField name="version" value={String(turn.version)} />
      <HiddenField name="id" value={freshId} />
      <TextArea
        state={state}
        name="first"
        rows={3}
        maxLength={8000}
        label="Việc thứ nhất"
        defaultValue={turn.body}
      />
      <div data-hotkey="C">
        <TextArea state={state} name="second" rows={3} maxLength={8000} label="Việc thứ hai" />
      </div>
      <Button tone="plain">Tách câu</Button>
    </form>
  )
}
