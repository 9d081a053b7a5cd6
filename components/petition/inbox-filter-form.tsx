import { emptyForm } from '#components/form/form-state.ts'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { filterNames, type InboxFilter, inboxAddress, type TabKey, tabRule } from '#domain/petitions/inbox.ts'
import { fields, kinds, type State, stateCodes, states, unclassified } from '#domain/petitions/words.ts'

type Choices = { units: { id: string; name: string }[]; areas: { code: string; name: string }[] }

const options = (list: Record<string, string>): SelectOption[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** Narrows the list; what is chosen goes into the address. */
export function InboxFilterForm({
  tab,
  filter,
  choices,
}: {
  tab: TabKey
  filter: InboxFilter
  choices: Choices
}) {
  const inTab: State[] = tabRule(tab).states ?? stateCodes
  const selects: { key: keyof InboxFilter; label: string; options: SelectOption[] }[] = [
    {
      key: 'kind',
      label: 'Loại',
      options: [...options(kinds), { value: 'unclassified', label: unclassified }],
    },
    { key: 'field', label: 'Lĩnh vực', options: options(fields) },
    {
      key: 'state',
      label: 'Trạng thái',
      options: inTab.map((one) => ({ value: one, label: states[one].label })),
    },
    {
      key: 'unitId',
      label: 'Đơn vị',
      options: choices.units.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'areaCode',
      label: 'Địa bàn',
      options: choices.areas.map(({ code, name }) => ({ value: code, label: name })),
    },
  ]
  const filtered = Object.values(filter).some(Boolean)
  return (
    <details open={filtered} className="my-4 print:hidden">
      <Opener>Lọc danh sách</Opener>
      <form action="/inbox" className="mt-2 flex flex-wrap items-end gap-4">
        <input type="hidden" name="muc" value={tab} />
        {selects
          .filter(({ options: list }) => list.length > 1)
          .map(({ key, label, options: list }) => (
            <div key={key} className="min-w-0 basis-full sm:basis-[15rem]">
              <SelectField
                state={emptyForm}
                name={filterNames[key]}
                label={label}
                options={list}
                empty="Tất cả"
                defaultValue={filter[key]}
              />
            </div>
          ))}
        <div className="flex flex-wrap gap-3">
          <Button tone="plain">Lọc</Button>
          {filtered && <ButtonLink href={inboxAddress(tab)}>Bỏ lọc</ButtonLink>}
        </div>
      </form>
    </details>
  )
}
