import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'
import { seatWords } from '#domain/places/seat.ts'

type Desk = {
  receives?: boolean
  deskAddress?: string | null
  deskPhone?: string | null
  deskHours?: string | null
  latitude?: number | null
  longitude?: number | null
}

const pointOf = ({ latitude, longitude }: Desk) =>
  typeof latitude === 'number' && typeof longitude === 'number'
    ? seatWords({ latitude, longitude })
    : undefined

/** Where people come to, and whether petitions about the area come here. */
export function DeskFields({ state, desk = {} }: { state: FormState; desk?: Desk }) {
  return (
    <>
      <CheckField
        state={state}
        name="receives"
        label="Tiếp nhận đơn của địa bàn này"
        hint="Mỗi địa bàn có một cơ quan tiếp nhận."
        defaultValue={desk.receives ? 'yes' : undefined}
      />
      <TextField
        state={state}
        name="deskAddress"
        label="Địa chỉ nơi tiếp công dân"
        defaultValue={desk.deskAddress ?? undefined}
        optional
      />
      <TextField
        state={state}
        name="deskPhone"
        label="Điện thoại"
        type="tel"
        defaultValue={desk.deskPhone ?? undefined}
        optional
        short
      />
      <TextField
        state={state}
        name="deskHours"
        label="Giờ tiếp"
        hint="Ví dụ: Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ"
        defaultValue={desk.deskHours ?? undefined}
        optional
      />
      <TextField
        state={state}
        name="seat"
        label="Tọa độ trụ sở"
        hint="Vĩ độ, kinh độ như trên bản đồ, ví dụ: 21.02850, 105.80420. Ứng dụng bản đồ dùng điểm này cho việc không ghi nơi cụ thể."
        defaultValue={pointOf(desk)}
        optional
      />
    </>
  )
}
