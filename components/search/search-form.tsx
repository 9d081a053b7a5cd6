import { controlClass } from '#components/form/control-class.ts'
import { DateField } from '#components/form/date-field.tsx'
import { Field } from '#components/form/field.tsx'
import { controlProps, emptyForm } from '#components/form/form-state.ts'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { sources, stateCodes, states, unclassified } from '#domain/petitions/words.ts'
import { latenessWords, type SearchFilter, searchAddress, searchNames } from '#domain/search/filter.ts'
import { QUESTION_LENGTH } from '#domain/search/question.ts'
import { cn } from '#lib/cn.ts'

type Coded = { code: string; label: string }
type Choices = {
  kinds: Coded[]
  fields: Coded[]
  units: { id: string; name: string }[]
  areas: { code: string; name: string }[]
}

const options = (list: Record<string, string>): SelectOption[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))
const coded = (list: Coded[]) => list.map(({ code, label }) => ({ value: code, label }))

const state = emptyForm

/** The question and its filters; all of it goes into the address. */
export function SearchForm({
  filter,
  choices,
  hint,
}: {
  filter: SearchFilter
  choices: Choices
  hint: string
}) {
  const { typed, ...filters } = filter
  const filtered = Object.values(filters).some(Boolean)
  const asked = { state, name: searchNames.typed, label: 'Tìm gì', hint }
  const selects: { key: keyof SearchFilter; label: string; options: SelectOption[] }[] = [
    {
      key: 'kind',
      label: 'Loại',
      options: [...coded(choices.kinds), { value: 'unclassified', label: unclassified }],
    },
    { key: 'field', label: 'Lĩnh vực', options: coded(choices.fields) },
    {
      key: 'state',
      label: 'Trạng thái',
      options: stateCodes.map((one) => ({ value: one, label: states[one].label })),
    },
    { key: 'lateness', label: 'Hạn', options: options(latenessWords) },
    { key: 'source', label: 'Nguồn', options: options(sources) },
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
  return (
    <form action="/search" className="mb-6 space-y-4 print:hidden">
      <Field {...asked}>
        <input
          {...controlProps(asked)}
          type="search"
          maxLength={QUESTION_LENGTH}
          defaultValue={typed}
          data-search
          className={cn(controlClass, 'w-full max-w-page')}
        />
      </Field>
      <details open={filtered}>
        <Opener>Bộ lọc</Opener>
        <div className="mt-2 flex flex-wrap items-end gap-4">
          {selects
            .filter(({ options: list }) => list.length > 1)
            .map(({ key, label, options: list }) => (
              <div key={key} className="min-w-0 basis-full sm:basis-[15rem]">
                <SelectField
                  state={state}
                  name={searchNames[key]}
                  label={label}
                  options={list}
                  empty="Tất cả"
                  defaultValue={filter[key]}
                />
              </div>
            ))}
          <DateField
            state={state}
            name={searchNames.since}
            label="Nhận từ ngày"
            defaultValue={filter.since}
          />
          <DateField
            state={state}
            name={searchNames.until}
            label="Đến hết ngày"
            defaultValue={filter.until}
          />
        </div>
      </details>
      <div className="flex flex-wrap gap-3">
        <Button>Tìm</Button>
        {filtered && <ButtonLink href={searchAddress({ typed })}>Bỏ bộ lọc</ButtonLink>}
      </div>
    </form>
  )
}
