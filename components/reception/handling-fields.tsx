import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { competences } from '#domain/petitions/words.ts'
import { takenUps } from '#domain/reception/words.ts'

export type Handling = {
  settledBy: string
  competence: string | null
  guidedTo: string
  guidedNo: string
  takenUp: string | null
  takenBy: string
  takenNo: string
  result: string
  note: string
}

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** How it was dealt with: columns 8 to 13 of the register. */
export function HandlingFields({ state, handled }: { state: FormState; handled?: Handling }) {
  const line = (name: keyof Handling, label: string, hint?: string) => (
    <TextField
      state={state}
      name={name}
      label={label}
      hint={hint}
      optional
      defaultValue={handled?.[name] ?? ''}
    />
  )
  const choice = (name: keyof Handling, label: string, list: Record<string, string>) => (
    <SelectField
      state={state}
      name={name}
      label={label}
      options={options(list)}
      empty="Chưa ghi"
      optional
      defaultValue={handled?.[name] ?? ''}
    />
  )
  return (
    <>
      {line('settledBy', 'Cơ quan đã giải quyết', 'Đã giải quyết hết thẩm quyền.')}
      {choice('competence', 'Thẩm quyền', competences)}
      {line('guidedTo', 'Hướng dẫn đến cơ quan')}
      {line('guidedNo', 'Số văn bản hướng dẫn')}
      {choice('takenUp', 'Nhận giải quyết hay chuyển đơn', takenUps)}
      {line('takenBy', 'Cơ quan nhận giải quyết, nhận đơn chuyển')}
      {line('takenNo', 'Số văn bản nhận, chuyển')}
      {line('result', 'Theo dõi kết quả')}
      {line('note', 'Ghi chú')}
    </>
  )
}
