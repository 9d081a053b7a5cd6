import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { fields } from '#domain/petitions/words.ts'
import { type WarningFilter, warningNames } from '#domain/warnings/filter.ts'
import { warningCodes, warnings } from '#domain/warnings/words.ts'

/** Narrows what is shown; what is chosen goes into the address. */
export function WarningFilterForm({
  filter,
  areas,
}: {
  filter: WarningFilter
  areas: { code: string; name: string }[]
}) {
  const { rule, areaCode, field, ended } = filter
  const selects = [
    {
      ...{ name: warningNames.rule, label: 'Loại cảnh báo', value: rule },
      options: warningCodes.map((value) => ({ value, label: warnings[value].label })),
    },
    {
      ...{ name: warningNames.areaCode, label: 'Địa bàn', value: areaCode },
      options: areas.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      ...{ name: warningNames.field, label: 'Lĩnh vực', value: field },
      options: Object.entries(fields).map(([value, label]) => ({ value, label })),
    },
    {
      ...{ name: warningNames.ended, label: 'Còn hay đã hết', value: ended ? '1' : undefined },
      options: [{ value: '1', label: 'Đã hết' }],
    },
  ]
  const filtered = selects.some(({ value }) => value)
  return (
    <details open={filtered} className="my-4 print:hidden">
      <Opener>Lọc danh sách</Opener>
      <form action="/supervision/warnings" className="mt-2 flex flex-wrap items-end gap-4">
        {selects.map(({ name, label, options, value }) => (
          <div key={name} className="min-w-0 basis-full sm:basis-[15rem]">
            <SelectField
              state={emptyForm}
              name={name}
              label={label}
              options={options}
              empty={name === warningNames.ended ? 'Đang còn' : 'Tất cả'}
              defaultValue={value}
            />
          </div>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button tone="plain">Lọc</Button>
          {filtered && <ButtonLink href="/supervision/warnings">Bỏ lọc</ButtonLink>}
        </div>
      </form>
    </details>
  )
}
