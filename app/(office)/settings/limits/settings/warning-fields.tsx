import type { FormState } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'

const asked = [
  ['warningRepeated', 'Cảnh báo gửi nhiều lần từ bao nhiêu lần', 'Đơn và lượt tiếp về cùng một việc.'],
  ['warningProlonged', 'Cảnh báo kéo dài từ bao nhiêu ngày sau thụ lý', 'Tính khi chưa trả lời.'],
  ['warningExtensions', 'Cảnh báo kéo dài từ bao nhiêu lần gia hạn', ''],
  ['warningHotLeast', 'Địa bàn, lĩnh vực nóng: ít nhất bao nhiêu đơn trong 30 ngày', ''],
  ['warningHotTimes', 'Địa bàn, lĩnh vực nóng: gấp mấy lần các kỳ trước', ''],
] as const

/** From where on warnings speak; a crowd is the number above. */
export function WarningFields({ state }: { state: FormState }) {
  return (
    <fieldset className="space-y-6">
      <legend className="text-xl">Cảnh báo sớm</legend>
      <p>
        Luật không quy định các ngưỡng này; số có sẵn chưa được nơi nào xác nhận. Sửa theo quy chế ở nơi này.
        Đông người thì lấy số người phải cử đại diện ở trên.
      </p>
      {asked.map(([name, label, hint]) => (
        <TextField
          key={name}
          state={state}
          name={name}
          label={label}
          hint={hint || undefined}
          inputMode="numeric"
          short
        />
      ))}
    </fieldset>
  )
}
