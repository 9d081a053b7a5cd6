import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { fields } from '#domain/petitions/words.ts'
import { type BoardFilter, type BoardList, boardAddress, boardNames } from '#domain/supervision/board.ts'

type Choices = { units: { id: string; name: string }[]; areas: { code: string; name: string }[] }

/** Narrows the list; what is chosen goes into the address. */
export function BoardFilterForm({
  list,
  filter,
  choices,
}: {
  list: BoardList
  filter: BoardFilter
  choices: Choices
}) {
  const selects = [
    {
      ...{ name: boardNames.promised, label: 'Nguồn', value: filter.promised ? '1' : undefined },
      options: [{ value: '1', label: 'Việc đã hứa tại hội nghị' }],
    },
    {
      ...{ name: boardNames.field, label: 'Lĩnh vực', value: filter.field },
      options: Object.entries(fields).map(([value, label]) => ({ value, label })),
    },
    {
      ...{ name: boardNames.unitId, label: 'Cơ quan', value: filter.unitId },
      options: choices.units.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ name: boardNames.areaCode, label: 'Địa bàn', value: filter.areaCode },
      options: choices.areas.map(({ code, name }) => ({ value: code, label: name })),
    },
  ]
  const filtered = selects.some(({ value }) => value)
  return (
    <details open={filtered} className="my-4 print:hidden">
      <Opener>Lọc danh sách</Opener>
      <form action="/supervision" className="mt-2 flex flex-wrap items-end gap-4">
        <input type="hidden" name={boardNames.list} value={list} />
        {selects
          .filter(({ options, name }) => options.length > (name === boardNames.promised ? 0 : 1))
          .map(({ name, label, options, value }) => (
            <div key={name} className="min-w-0 basis-full sm:basis-[15rem]">
              <SelectField
                state={emptyForm}
                name={name}
                label={label}
                options={options}
                empty="Tất cả"
                defaultValue={value}
              />
            </div>
          ))}
        <div className="flex flex-wrap gap-3">
          <Button tone="plain">Lọc</Button>
          {filtered && <ButtonLink href={boardAddress(list)}>Bỏ lọc</ButtonLink>}
        </div>
      </form>
    </details>
  )
}
