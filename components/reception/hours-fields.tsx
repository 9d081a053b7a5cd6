import type { FormState } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'

/** Where, from when to when, and how many slots can be booked. */
export function HoursFields({ state }: { state: FormState }) {
  return (
    <>
      <TextField state={state} name="place" label="Địa điểm" />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField state={state} name="fromTime" type="time" label="Từ giờ" short defaultValue="08:00" />
        <TextField state={state} name="toTime" type="time" label="Đến giờ" short defaultValue="11:30" />
      </div>
      <TextField
        state={state}
        name="capacity"
        label="Số lượt hẹn trước"
        hint="Người không hẹn vẫn được tiếp."
        inputMode="numeric"
        short
        defaultValue="0"
      />
    </>
  )
}
