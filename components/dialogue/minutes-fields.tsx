import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'

export type WrittenMinutes = {
  version: number
  beganAt: string
  endedAt: string
  composition: string
  agenda: string
  pastPromises: string
  conclusion: string
  readBackAt: string
  otherOpinions: string
  secretary: string
}

/** What a secretary writes of the minutes; opinions and work come from the hall. */
export function MinutesFields({ state, minutes }: { state: FormState; minutes: WrittenMinutes }) {
  const area = (name: keyof WrittenMinutes & string, label: string, rows: number, hint?: string) => (
    <TextArea
      state={state}
      name={name}
      label={label}
      rows={rows}
      hint={hint}
      defaultValue={String(minutes[name])}
      optional
    />
  )
  const hour = (name: 'beganAt' | 'endedAt' | 'readBackAt', label: string, optional?: true) => (
    <TextField
      state={state}
      name={name}
      type="time"
      label={label}
      short
      defaultValue={minutes[name].slice(0, 5)}
      optional={optional}
    />
  )
  return (
    <>
      <HiddenField name="version" value={String(minutes.version)} />
      <div className="grid gap-6 sm:grid-cols-2">
        {hour('beganAt', 'Bắt đầu lúc')}
        {hour('endedAt', 'Kết thúc lúc')}
      </div>
      <TextField
        state={state}
        name="secretary"
        label="Thư ký"
        hint="Họ tên, chức vụ."
        defaultValue={minutes.secretary}
        optional
      />
      {area(
        'composition',
        'Thành phần',
        3,
        'Khách mời, các cơ quan dự; người dân ghi theo số ghế, thôn, tổ.',
      )}
      {area('agenda', 'Nội dung, chương trình', 4)}
      {area('pastPromises', 'Việc đã hứa lần trước: kết quả', 4, 'Mỗi việc một dòng.')}
      {area('conclusion', 'Kết luận của người chủ trì', 6)}
      {hour('readBackAt', 'Đọc lại, thông qua lúc', true)}
      {area('otherOpinions', 'Ý kiến khác khi đọc lại', 3)}
    </>
  )
}
