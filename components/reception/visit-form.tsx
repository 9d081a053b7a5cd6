import type { ReactNode } from 'react'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { identityKinds, visitKinds } from '#domain/reception/words.ts'
import { CrowdFields } from './crowd-fields.tsx'
import { HandlingFields } from './handling-fields.tsx'
import { LetterField } from './letter-field.tsx'

export type Begun = Partial<
  Record<'name' | 'address' | 'idKind' | 'idNumber' | 'birthYear' | 'phone' | 'kind', string>
>

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

const openingNow = { label: 'Mở hồ sơ, in biên nhận có mã', hint: 'Hạn tính từ lúc này.' }

/** One entry of the register. What nearly every visit needs comes first; the rest is one key away. */
export function VisitForm({
  state,
  hidden,
  begun,
  focus,
  areas,
  home,
  opens,
  opening = openingNow,
  button = 'Kết thúc lượt tiếp',
  children,
}: {
  state: FormState
  hidden: Record<'id' | 'sittingId' | 'matterId', string> & {
    bookingId?: string
    another?: string
    matterSeen?: string
  }
  begun: Begun
  focus?: 'name' | 'address' | 'contents'
  areas: SelectOption[]
  home?: string
  /** May a file be opened from it here? */
  opens: boolean
  /** How opening one is said. */
  opening?: { label: string; hint: string }
  button?: string
  /** What only some pages ask, above the rest. */
  children?: ReactNode
}) {
  const line = (name: keyof Begun, label: string, optional = true, short = false) => (
    <TextField
      state={state}
      name={name}
      label={label}
      optional={optional}
      short={short}
      defaultValue={begun[name]}
      focused={focus === name}
      autoComplete="off"
    />
  )
  return (
    <Form action="/reception/record" state={state} label="Ghi lượt tiếp">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {state.errors.another && (
        <CheckField state={state} name="another" label="Việc khác, hoặc đến lần nữa trong ngày" />
      )}
      {children}
      {line('name', 'Họ tên người đến', false)}
      {line('address', 'Địa chỉ', false)}
      <div className="grid gap-6 sm:grid-cols-3">
        {line('idNumber', 'Số giấy tờ', true, true)}
        {line('birthYear', 'Năm sinh', true, true)}
        {line('phone', 'Số điện thoại', true, true)}
      </div>
      <TextArea
        state={state}
        name="contents"
        label="Nội dung"
        hint="Một việc một lượt; nêu việc khác thì ghi lượt nữa."
        rows={4}
        focused={focus === 'contents'}
      />
      <SelectField
        state={state}
        name="kind"
        label="Loại đơn"
        options={options(visitKinds)}
        empty="Chọn loại"
        defaultValue={begun.kind ?? 'feedback'}
      />
      {opens && <CheckField state={state} name="open" label={opening.label} hint={opening.hint} />}
      {opens && opening === openingNow && <LetterField state={state} />}
      <details open={Object.keys(state.errors).length > 0}>
        <Opener>Thêm: đoàn đông người, loại giấy tờ, hướng xử lý</Opener>
        <div className="mt-4 space-y-6">
          <TextField
            state={state}
            name="present"
            label="Số người có mặt"
            inputMode="numeric"
            short
            defaultValue="1"
          />
          <TextField
            state={state}
            name="sameContent"
            label="Số người cùng nội dung"
            hint="Từ 5 người thì mời cử người đại diện (Điều 29 Luật Tiếp công dân)."
            inputMode="numeric"
            short
            defaultValue="1"
          />
          <CrowdFields state={state} />
          <SelectField
            state={state}
            name="idKind"
            label="Loại giấy tờ"
            options={options(identityKinds)}
            defaultValue={begun.idKind || 'personal-id'}
          />
          {opens && (
            <>
              <CheckField
                state={state}
                name="signed"
                label="Đơn, bản ghi lời trình bày đã ký hoặc điểm chỉ"
                hint="Khiếu nại, tố cáo cần chữ ký mới mở hồ sơ."
              />
              <SelectField
                state={state}
                name="areaCode"
                label="Việc này ở đâu?"
                options={areas}
                defaultValue={home}
              />
            </>
          )}
          <HandlingFields state={state} />
        </div>
      </details>
      <SubmitButton>{button}</SubmitButton>
    </Form>
  )
}
