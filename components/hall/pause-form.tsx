import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatTime } from '#lib/dates.ts'

/** The hall rests until an hour, or goes on; the wall and the phones show it. */
export function PauseForm({
  number,
  site,
  state,
  paused,
  freshId,
  usual,
}: {
  number: string
  site: string
  state: FormState
  paused: Date | undefined
  freshId: string
  /** What the field begins with, '09:45'. */
  usual: string
}) {
  if (paused) {
    return (
      <Notice tone="warn" title={`Tạm nghỉ đến ${formatTime(paused)}`}>
        <form method="post" action={`/dialogues/${number}/live/resume`}>
          <HiddenField name="site" value={site} />
          <Button hotkey="T">Tiếp tục</Button>
        </form>
      </Notice>
    )
  }
  return (
    <form
      method="post"
      action={`/dialogues/${number}/live/pause`}
      noValidate
      aria-label="Tạm nghỉ"
      className="flex flex-wrap items-end gap-3"
    >
      <HiddenField name="id" value={freshId} />
      <HiddenField name="site" value={site} />
      <div data-hotkey="T" className="min-w-0 max-w-full">
        <TextField
          state={state}
          name="pauseUntil"
          type="time"
          label="Nghỉ, họp tiếp lúc"
          short
          defaultValue={usual}
        />
      </div>
      <Button tone="plain">Tạm nghỉ</Button>
    </form>
  )
}
