import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'

/** Somebody who wants to speak: a seat is enough; a name only where the person wishes it. */
export function QueueForm({
  number,
  siteId,
  site,
  id,
  state,
}: {
  number: string
  siteId: string
  site: string
  id: string
  state: FormState
}) {
  return (
    <form
      method="post"
      action={`/dialogues/${number}/live/queue`}
      noValidate
      aria-label="Thêm người phát biểu"
      className="space-y-4"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="siteId" value={siteId} />
      <HiddenField name="site" value={site} />
      <div className="grid gap-4 sm:grid-cols-3">
        <div data-hotkey="N">
          <TextField state={state} name="newSeat" label="Ghế của người muốn nói" optional />
        </div>
        <TextField state={state} name="newName" label="Họ tên, nếu muốn nêu" optional />
        <TextField state={state} name="newPlace" label="Thôn, tổ của người muốn nói" optional />
      </div>
      <Button tone="plain">Thêm vào hàng chờ</Button>
    </form>
  )
}
