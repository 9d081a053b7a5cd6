import { DateField } from '#components/form/date-field.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { filterNames, type RegisterFilter } from '#domain/reception/register-filter.ts'
import { sittingKinds, visitKinds } from '#domain/reception/words.ts'

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))
const matters = { new: 'vụ việc mới', old: 'vụ việc cũ' }

/** Which part of the book is shown; what is chosen goes into the address. */
export function RegisterFilterForm({ filter }: { filter: RegisterFilter }) {
  const select = (key: 'kind' | 'sitting' | 'matter', label: string, list: Record<string, string>) => (
    <div className="min-w-0 basis-full sm:basis-[13rem]">
      <SelectField
        state={emptyForm}
        name={filterNames[key]}
        label={label}
        options={options(list)}
        empty="Tất cả"
        defaultValue={filter[key]}
      />
    </div>
  )
  return (
    <form action="/registers/reception" className="flex flex-wrap items-end gap-4 print:hidden">
      <DateField state={emptyForm} name={filterNames.from} label="Từ ngày" defaultValue={filter.from} />
      <DateField state={emptyForm} name={filterNames.to} label="Đến hết ngày" defaultValue={filter.to} />
      {select('kind', 'Loại đơn', visitKinds)}
      {select('sitting', 'Buổi tiếp', sittingKinds)}
      {select('matter', 'Vụ việc', matters)}
      <div className="flex flex-wrap gap-3">
        <Button tone="plain">Xem</Button>
        <ButtonLink href="/registers/reception">Tháng này</ButtonLink>
      </div>
    </form>
  )
}
