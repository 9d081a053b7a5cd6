import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'

/** Somebody brought a handwritten letter, or cannot write: what they brought or said is the body of the file. */
export function LetterField({ state }: { state: FormState }) {
  return (
    <CheckField
      state={state}
      name="letter"
      label="Nội dung hồ sơ là đơn viết tay, lời ghi âm"
      hint="Chụp đơn đủ mép giấy, mỗi trang một ảnh, hoặc ghi âm; tải lên và chép lại ngay sau bước này."
    />
  )
}
